/**
 * Who is a member of which group, wherever the target shows it: in groups, in users, or by a filter only.
 *
 * <p>{@link com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers} reads the members of a group, {@link
 * com.soffid.iam.sync.agent.scim.protocol.membership.MemberGroups} the groups of a member.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.membership;

import org.jspecify.annotations.NullMarked;
