/**
 * Memberships, wherever the target shows them: in groups, in users, or only by a filter.
 *
 * <p>{@link com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers} reads the members of a group, {@link
 * com.soffid.iam.sync.agent.scim.protocol.membership.MemberGroups} the groups of a member.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.membership;

import org.jspecify.annotations.NullMarked;
