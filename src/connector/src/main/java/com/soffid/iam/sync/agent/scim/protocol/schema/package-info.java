/** What resources are made of, as the target's schemas say (RFC 7643, 7). Knows nothing of Soffid and of HTTP. */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.schema;

import org.jspecify.annotations.NullMarked;
