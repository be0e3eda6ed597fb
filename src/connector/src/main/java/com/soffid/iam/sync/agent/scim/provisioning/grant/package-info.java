/**
 * Brings grants to the target: as members of roles, or as resources of their own.
 *
 * <p>Start reading at {@code GrantProvisioning}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.provisioning.grant;

import org.jspecify.annotations.NullMarked;
