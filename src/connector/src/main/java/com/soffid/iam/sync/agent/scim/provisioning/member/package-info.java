/**
 * Resolves the members of a role or group: from accounts of Soffid to ids of the target.
 *
 * <p>Start reading at {@code MemberResolution}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.provisioning.member;

import org.jspecify.annotations.NullMarked;
