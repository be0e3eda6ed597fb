package com.soffid.iam.sync.agent.scim.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Asks whether the target accepts the password of an account. Immutable. */
public final class PasswordValidation {

    private final ObjectLookup lookup;
    private final Optional<AttributePath> nameAttribute;
    private final BiPredicate<String, Secret> check;

    /**
     * Asks nothing yet.
     *
     * @param nameAttribute of the account's resource, which holds its login name; the account's own name if there is none
     * @param check asks whether a name and a password go together
     */
    public PasswordValidation(
            ObjectLookup lookup, Optional<AttributePath> nameAttribute, BiPredicate<String, Secret> check) {
        this.lookup = lookup;
        this.nameAttribute = nameAttribute;
        this.check = check;
    }

    /**
     * Whether the password is the account's. An empty one never is, and is not asked for: some servers take it for a login
     * of nobody in particular, which succeeds.
     *
     * @throws ProvisioningException when the login name is not known
     */
    public boolean accepts(String account, Secret password) {
        return !password.isEmpty()
                && check.test(
                        nameAttribute.map(path -> loginName(account, path)).orElse(account), password);
    }

    private String loginName(String account, AttributePath path) {
        FoundResource found = lookup.account(account)
                .orElseThrow(() -> new ProvisioningException("account " + account
                        + " is not in the target, so that its " + path
                        + " (setting passwordValidationName) is not known"
                        + " and its password was not checked"));
        return found.resource().values(path).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new ProvisioningException(found.mapping().endpoint() + "/"
                        + found.resource().id() + " has no " + path + " (setting passwordValidationName), so that the"
                        + " password of account " + account + " was not checked"));
    }
}
