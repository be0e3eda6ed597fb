/**
 * The agent that the sync server loads. {@link com.soffid.iam.sync.agent.scim.ScimAgent} turns its calls into calls on
 * the parts, which {@code Connector} puts together; no logic lives here.
 *
 * <p>Packages, from the top: {@code provisioning}, {@code reconcile}, {@code authoritative}; {@code mapping}; {@code
 * protocol}; {@code transport}; {@code auth}; {@code config}. Arrows point down only.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim;

import org.jspecify.annotations.NullMarked;
