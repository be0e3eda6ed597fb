package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.soffid.iam.api.Role;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantObjects;
import com.soffid.iam.sync.agent.scim.mapping.property.GrantStyle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings the grants of an account, or of a role, to what Soffid says, through all mappings for grants. A grant that is made
 * or revoked reaches the agent as an update of the account and as one of the role, in any order and at once: both end in
 * the same grants. Thread-safe.
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

    /** Whether any mapping is for grants, so that holders need to be looked at. */
    boolean isMapped() {
        return Stream.of(GrantStyle.values())
                .anyMatch(style -> !mappings.ofGrants(style).isEmpty());
    }

    /** What is to be done about an account that is in the target. */
    public GrantPlan ofAccount(GrantHolder holder) {
        return plan(mapping -> accounts.plan(mapping, holder), mapping -> resources.ofAccount(mapping, holder));
    }

    /** What is to be done before an account is deleted: grants that are resources do not always go with it. */
    public GrantPlan ofGoneAccount(String account) {
        return plan(mapping -> GrantPlan.NOTHING, mapping -> resources.ofGoneAccount(mapping, account));
    }

    /**
     * What is to be done when an account was renamed: grants that name their account do not always go along, and it has new ones
     * by now. Those that hold its id instead are the account's under any name.
     */
    public GrantPlan ofFormerName(String account) {
        return plan(
                mapping -> GrantPlan.NOTHING,
                mapping -> mapping.mentions(GrantObjects.ACCOUNT_ID)
                        ? GrantPlan.NOTHING
                        : resources.ofGoneAccount(mapping, account));
    }

    /** What is to be done about a role. Members that a role mapping writes itself are left to it. */
    public GrantPlan ofRole(Role role) {
        return plan(
                mapping -> isWrittenByRole(mapping) ? GrantPlan.NOTHING : roles.plan(mapping, role),
                mapping -> resources.ofRole(mapping, role));
    }

    /** The same for a role that is created before, if the target does not have it. */
    public GrantPlan ofFutureRole(Role role) {
        return plan(
                mapping -> isWrittenByRole(mapping) ? GrantPlan.NOTHING : roles.planOfFuture(mapping, role),
                mapping -> resources.ofRole(mapping, role));
    }

    /** What is to be done before a role is deleted. */
    public GrantPlan ofGoneRole(String role) {
        return plan(mapping -> GrantPlan.NOTHING, mapping -> resources.ofGoneRole(mapping, role));
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
