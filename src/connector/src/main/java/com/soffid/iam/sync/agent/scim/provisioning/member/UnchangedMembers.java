package com.soffid.iam.sync.agent.scim.provisioning.member;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says whose membership a target did not change, in Soffid's names. */
public final class UnchangedMembers {

    private UnchangedMembers() {}

    /**
     * The error to show.
     *
     * @param names of accounts by the ids of their resources
     * @return the same where it is not about members, or about none of these
     */
    public static RuntimeException named(ScimException refusal, Map<String, String> names) {
        String accounts = refusal.unchangedMembers().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return accounts.isEmpty()
                ? refusal
                : new ProvisioningException(
                        "Not changed are the memberships of " + accounts + ". " + refusal.getMessage());
    }
}
