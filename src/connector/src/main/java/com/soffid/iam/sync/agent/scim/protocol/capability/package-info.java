/**
 * What a target can do and how it deviates from RFC 7643 and 7644, as data: {@link
 * com.soffid.iam.sync.agent.scim.protocol.capability.Capability} names each question once, {@link
 * com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer} holds some answers from one source, {@link
 * com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities} is all answers. Knows nothing of Soffid and of HTTP.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.capability;

import org.jspecify.annotations.NullMarked;
