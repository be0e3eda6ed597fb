/**
 * The agent that the sync server loads. {@link com.soffid.iam.sync.agent.scim.ScimAgent} turns its calls into calls of
 * the parts that {@code AgentParts} puts together. What all instances share is in {@code AgentSession}.
 *
 * <p>Packages, from the top: {@code provisioning}, {@code reconcile} and {@code authoritative}; {@code mapping};
 * {@code protocol}; {@code auth}; {@code http}; {@code config}; {@code secret}. Each package uses only packages below
 * it.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim;

import org.jspecify.annotations.NullMarked;
