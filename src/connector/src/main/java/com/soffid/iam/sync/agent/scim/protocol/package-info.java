/**
 * A SCIM client (RFC 7643, RFC 7644) for provisioning: resources, addresses, lookups, errors. Knows nothing of Soffid.
 *
 * <p>What a target can do and how it deviates is one value, {@link
 * com.soffid.iam.sync.agent.scim.protocol.Capabilities}; decisions ask it. Below: {@code filter} builds filters, {@code
 * listing} walks pages, {@code update} computes and encodes differences. Start reading at {@link
 * com.soffid.iam.sync.agent.scim.protocol.ScimClient}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol;

import org.jspecify.annotations.NullMarked;
