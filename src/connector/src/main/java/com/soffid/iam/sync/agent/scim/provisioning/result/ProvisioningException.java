package com.soffid.iam.sync.agent.scim.provisioning.result;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change could not be made, or only a part of it; the message says what is missing and what helps. */
public final class ProvisioningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The messages of the connector's own exceptions are written for an administrator, and hold no secret. */
    private static final String CONNECTOR = "com.soffid.iam.sync.agent.scim.";

    public ProvisioningException(String message) {
        this(message, null);
    }

    private ProvisioningException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * One error for several failures.
     *
     * @param done what was done all the same, and what else is to be said
     * @param failures may be empty; the first one becomes the cause
     */
    public static ProvisioningException of(List<String> done, List<RuntimeException> failures) {
        List<String> all = new ArrayList<>(done);
        failures.forEach(failure -> all.add(text(failure)));
        return new ProvisioningException(String.join("; ", all), failures.isEmpty() ? null : failures.get(0));
    }

    private static String text(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure.getClass().getName().startsWith(CONNECTOR)
                ? message
                : "unexpected " + failure.getClass().getName() + ": " + new SecretMask(List.of()).excerpt(message);
    }

    /**
     * A refusal to change members, with the names of the accounts whose membership did not change.
     *
     * @param names of accounts, by the ids of their resources
     * @return the refusal itself where it is about none of these accounts
     */
    public static RuntimeException naming(ScimException refusal, Map<String, String> names) {
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
