/**
 * A SCIM client (RFC 7643, RFC 7644) for provisioning. Knows nothing of Soffid.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.protocol.ScimClient}. What a target can do is one value,
 * {@link com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities}. A refusal is a {@link
 * com.soffid.iam.sync.agent.scim.protocol.ScimException}, which tells what it means.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol;

import org.jspecify.annotations.NullMarked;
