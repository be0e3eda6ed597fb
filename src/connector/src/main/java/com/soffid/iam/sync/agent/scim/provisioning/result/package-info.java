/** What a call did or would do, and the exception of this layer. */
@NullMarked
package com.soffid.iam.sync.agent.scim.provisioning.result;

import org.jspecify.annotations.NullMarked;
