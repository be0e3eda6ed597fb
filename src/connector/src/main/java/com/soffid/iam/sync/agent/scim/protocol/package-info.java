/**
 * A SCIM client (RFC 7643, RFC 7644) for provisioning: requests, answers and errors. Knows nothing of Soffid.
 *
 * <p>What a target can do is one value, {@link com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities}. Start
 * reading at {@link com.soffid.iam.sync.agent.scim.protocol.ScimClient}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol;

import org.jspecify.annotations.NullMarked;
