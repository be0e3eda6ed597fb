/** The attributes of resources by the target's schemas (RFC 7643, 7). Knows nothing of Soffid and of HTTP. */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.schema;

import org.jspecify.annotations.NullMarked;
