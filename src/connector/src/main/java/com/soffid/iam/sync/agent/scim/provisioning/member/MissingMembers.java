package com.soffid.iam.sync.agent.scim.provisioning.member;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.property.MemberSettings.UnknownMembers;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.GrantStyle;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reports members that the target does not have yet, as the property {@code unknownMembers} says. If it is not set and a grant
 * mapping writes the memberships too, the updates of the accounts add the members later. Otherwise the task fails, so that
 * Soffid tries again until the role is complete. Immutable.
 */
public final class MissingMembers {

    private static final int MOST_NAMED = 20;

    private final ScimMappings mappings;
    private final Predicate<Endpoint> hidden;

    /** @param hidden whether an endpoint never shows members */
    public MissingMembers(ScimMappings mappings, Predicate<Endpoint> hidden) {
        this.mappings = mappings;
        this.hidden = hidden;
    }

    /**
     * Adds the missing members to an outcome.
     *
     * @throws ProvisioningException when Soffid is to try again, or when the target shows no members, so that those to remove
     *     cannot be found
     */
    public Outcome report(ScimMapping mapping, List<String> unknown, Outcome outcome) {
        if (mapping.writesMembers() && hidden.test(mapping.endpoint()) && !comeWithTheirAccounts(mapping)) {
            throw new ProvisioningException(
                    mapping.label() + ": " + outcome + ". The target does not show who is a member,"
                            + " so that members to remove cannot be found. Map grants (Soffid object grant) too: then"
                            + " each account's own update removes its memberships");
        }
        if (unknown.isEmpty()) {
            return outcome;
        }
        String missing = outcome + ", but without " + text(unknown);
        if (treatment(mapping) == UnknownMembers.SKIP) {
            return outcome.withText(missing);
        }
        throw new ProvisioningException(mapping.label() + ": " + missing
                + ". They are added when Soffid tries again, after their accounts are created");
    }

    /** How many members are missing, and which ones. */
    public static String text(List<String> unknown) {
        return unknown.size() + " members that the target does not have yet: "
                + unknown.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (unknown.size() > MOST_NAMED ? ", ..." : "");
    }

    private UnknownMembers treatment(ScimMapping roles) {
        return roles.settings()
                .members()
                .unknownMembers()
                .orElse(comeWithTheirAccounts(roles) ? UnknownMembers.SKIP : UnknownMembers.FAIL);
    }

    private boolean comeWithTheirAccounts(ScimMapping roles) {
        return mappings.ofGrants(GrantStyle.MEMBER).stream()
                .anyMatch(grants -> grants.endpoint().equals(roles.endpoint())
                        && grants.memberAttribute().equals(roles.memberAttribute()));
    }
}
