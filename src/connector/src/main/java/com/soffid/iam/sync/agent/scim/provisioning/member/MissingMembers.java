package com.soffid.iam.sync.agent.scim.provisioning.member;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.property.GrantStyle;
import com.soffid.iam.sync.agent.scim.mapping.property.UnknownMembers;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is said of members that the target does not have yet. Where nobody decided ({@code unknownMembers}), they are left to
 * their accounts' own updates if a grant mapping brings memberships with these, and else make the task fail, so that Soffid
 * tries again and the role ends complete. Immutable.
 */
public final class MissingMembers {

    private static final int MOST_NAMED = 20;

    private final ScimMappings mappings;
    private final Predicate<Endpoint> hidden;

    /** @param hidden whether an endpoint shows nowhere who is a member */
    public MissingMembers(ScimMappings mappings, Predicate<Endpoint> hidden) {
        this.mappings = mappings;
        this.hidden = hidden;
    }

    /**
     * The outcome with what is missing.
     *
     * @throws ProvisioningException when the task is to be tried again, or members who must go cannot be found
     */
    public Outcome report(ScimMapping mapping, List<String> unknown, Outcome outcome) {
        if (mapping.writesMembers() && hidden.test(mapping.endpoint()) && !comeWithTheirAccounts(mapping)) {
            throw new ProvisioningException(
                    mapping.label() + ": " + outcome + ". The target does not show who is a member,"
                            + " so that members who must go cannot be found. Map grants (Soffid object grant) besides the role: then"
                            + " each account's own update ends its memberships");
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

    /** How many members are missing, and which. */
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
