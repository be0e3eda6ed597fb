/** How a target does one thing: the possible answers to one {@code Capability}. Knows nothing of HTTP. */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

import org.jspecify.annotations.NullMarked;
