package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Asks whether the target accepts the password of an account. Immutable. */
public final class PasswordValidation {

    /** The result of a validation. */
    public enum Result {
        /** The target took the password. */
        ACCEPTED("accepted"),
        /** The target refused the password, or the password is empty. */
        REFUSED("not accepted"),
        /** The settings do not say how to ask the target. */
        NOT_ASKED("nothing asked the target, which counts as not accepted (setting passwordValidation)");

        private final String text;

        Result(String text) {
            this.text = text;
        }

        /** The result, as the log says it. */
        @Override
        public String toString() {
            return text;
        }
    }

    private final ObjectLookup lookup;
    private final Optional<AttributePath> nameAttribute;
    private final Optional<BiPredicate<String, Secret>> check;

    /**
     * Asks nothing yet.
     *
     * @param nameAttribute the attribute of the account's resource that holds its login name; empty to use the account's name
     * @param check asks whether a login name and a password are valid; empty if the settings do not say how to ask
     */
    public PasswordValidation(
            ObjectLookup lookup, Optional<AttributePath> nameAttribute, Optional<BiPredicate<String, Secret>> check) {
        this.lookup = lookup;
        this.nameAttribute = nameAttribute;
        this.check = check;
    }

    /**
     * Asks whether the password is the account's. An empty password is refused without a request: some servers treat it as an
     * anonymous login, which succeeds.
     *
     * @throws ProvisioningException when the login name cannot be found
     */
    public Result validate(String account, Secret password) {
        if (check.isEmpty()) {
            return Result.NOT_ASKED;
        }
        boolean accepted = !password.isEmpty()
                && check.get()
                        .test(
                                nameAttribute
                                        .map(path -> loginName(account, path))
                                        .orElse(account),
                                password);
        return accepted ? Result.ACCEPTED : Result.REFUSED;
    }

    /**
     * Throws if the target cannot be asked. Otherwise the console would show a password as wrong that was never checked.
     *
     * @throws ProvisioningException when the target cannot be asked
     */
    public void requireCheck(String account) {
        if (check.isEmpty()) {
            throw new ProvisioningException("nothing asked the target whether the password of account " + account
                    + " is right: the setting passwordValidation does not say how to ask");
        }
    }

    private String loginName(String account, AttributePath path) {
        FoundResource found = lookup.account(account)
                .orElseThrow(() -> new ProvisioningException("account " + account
                        + " is not in the target, so that its " + path
                        + " (setting passwordValidationName) is not known"
                        + " and its password was not checked"));
        return found.resource()
                .text(path)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new ProvisioningException(
                        found.mapping().endpoint().pathOf(found.resource().id()) + " has no " + path
                                + " (setting passwordValidationName), so that the" + " password of account " + account
                                + " was not checked"));
    }
}
