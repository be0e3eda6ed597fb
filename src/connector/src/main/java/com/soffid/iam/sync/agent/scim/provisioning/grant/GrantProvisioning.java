package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantObjects;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.GrantStyle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans the grants of an account or a role, through all mappings for grants. A new or revoked grant reaches the agent as an
 * update of the account and as an update of the role, in any order or at the same time; both lead to the same grants.
 * Thread-safe.
 */
public final class GrantProvisioning {

    private final ScimMappings mappings;
    private final AccountMemberships accounts;
    private final RoleMemberships roles;
    private final ResourceGrants resources;

    public GrantProvisioning(
            ScimMappings mappings, AccountMemberships accounts, RoleMemberships roles, ResourceGrants resources) {
        this.mappings = mappings;
        this.accounts = accounts;
        this.roles = roles;
        this.resources = resources;
    }

    /** Whether any mapping is for grants, so that holders are needed. */
    boolean isMapped() {
        return Stream.of(GrantStyle.values())
                .anyMatch(style -> !mappings.ofGrants(style).isEmpty());
    }

    /** Plans the grants of an account that the target has. */
    public GrantPlan ofAccount(GrantHolder holder) {
        return plan(mapping -> accounts.plan(mapping, holder), mapping -> resources.ofAccount(mapping, holder));
    }

    /**
     * Plans the removal of grants before an account is deleted: a target does not always delete grants that are resources with
     * their account.
     */
    public GrantPlan ofGoneAccount(String account) {
        return plan(mapping -> GrantPlan.NOTHING, mapping -> resources.ofGoneAccount(mapping, account));
    }

    /**
     * Plans the removal of grants under the old name of a renamed account. A target does not always rename them, and the
     * account has new grants by now. Grants that hold the id of the account do not depend on its name; they stay.
     */
    public GrantPlan ofFormerName(String account) {
        return plan(
                mapping -> GrantPlan.NOTHING,
                mapping -> mapping.mentions(GrantObjects.ACCOUNT_ID)
                        ? GrantPlan.NOTHING
                        : resources.ofGoneAccount(mapping, account));
    }

    /** Plans the grants of a role. Does nothing where a role mapping writes the members itself. */
    public GrantPlan ofRole(Role role) {
        return plan(
                mapping -> isWrittenByRole(mapping) ? GrantPlan.NOTHING : roles.plan(mapping, role),
                mapping -> resources.ofRole(mapping, role));
    }

    /** Like {@link #ofRole}, also for a role that the target does not have yet and that is created first. */
    public GrantPlan ofFutureRole(Role role) {
        return plan(
                mapping -> isWrittenByRole(mapping) ? GrantPlan.NOTHING : roles.planOfFuture(mapping, role),
                mapping -> resources.ofRole(mapping, role));
    }

    /** Plans the removal of grants before a role is deleted. */
    public GrantPlan ofGoneRole(String role) {
        return plan(mapping -> GrantPlan.NOTHING, mapping -> resources.ofGoneRole(mapping, role));
    }

    /** Whether any object mapping writes grants. */
    public boolean areMapped() {
        return !mappings.ofGrants(GrantStyle.MEMBER).isEmpty()
                || !mappings.ofGrants(GrantStyle.RESOURCE).isEmpty();
    }

    private boolean isWrittenByRole(ScimMapping grants) {
        return mappings.ofRolesAt(grants.endpoint()).stream()
                .anyMatch(roles ->
                        roles.writesMembers() && roles.memberAttribute().equals(grants.memberAttribute()));
    }

    private GrantPlan plan(Function<ScimMapping, GrantPlan> asMembers, Function<ScimMapping, GrantPlan> asResources) {
        return GrantPlan.together(Stream.concat(
                        mappings.ofGrants(GrantStyle.MEMBER).stream().map(asMembers),
                        mappings.ofGrants(GrantStyle.RESOURCE).stream().map(asResources))
                .collect(Collectors.toList()));
    }
}
