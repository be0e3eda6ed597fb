/**
 * The members of a role or group, from Soffid's accounts to the ids of the target.
 *
 * <p>Start reading at {@code MemberResolution}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.provisioning.member;

import org.jspecify.annotations.NullMarked;
