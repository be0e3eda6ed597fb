/**
 * What a target can do and how it deviates from RFC 7643 and 7644. {@link
 * com.soffid.iam.sync.agent.scim.protocol.capability.Capability} is one question, {@link
 * com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer} has the answers of one source, {@link
 * com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities} has all answers. Knows nothing of Soffid and of
 * HTTP.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.capability;

import org.jspecify.annotations.NullMarked;
