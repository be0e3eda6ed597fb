package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.api.Account;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Names the account attributes that Soffid gets. It refuses an account with one that the agent's account metadata lacks,
 * and an agent has no way to ask for the metadata: so each name is said once, before the refusal. Thread-safe.
 */
final class AttributeNotice {

    private final Consumer<String> warnings;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    AttributeNotice(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /** Says which attributes come with this account and came with none before. */
    void look(Account account) {
        Set<String> unsaid = new TreeSet<>(account.getAttributes().keySet());
        unsaid.removeIf(name -> !said.add(name));
        if (!unsaid.isEmpty()) {
            warnings.accept("Accounts come with the attributes " + String.join(", ", unsaid)
                    + ": each must be defined on the agent's Account metadata tab, else Soffid refuses the account with"
                    + " 'Unable to find metadada for attribute'");
        }
    }
}
