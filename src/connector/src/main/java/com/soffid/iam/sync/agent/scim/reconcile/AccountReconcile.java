package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidReader;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The accounts of the target. Thread-safe. */
public final class AccountReconcile {

    private static final String NAME = "accountName";

    private static final Set<AccountStatus> ENABLED = Set.of(AccountStatus.ACTIVE, AccountStatus.FORCED_ACTIVE);

    private final ScimMappings mappings;
    private final ReconciledAccounts accounts;
    private final AttributeNotice notice;

    /** @param warnings where to say what an administrator should look at though it works */
    public AccountReconcile(ScimMappings mappings, ReconciledAccounts accounts, Consumer<String> warnings) {
        this.mappings = mappings;
        this.accounts = accounts;
        this.notice = new AttributeNotice(warnings);
    }

    /**
     * The names of all accounts, in a list of the caller's own.
     *
     * @throws MappingException when no object mapping reads accounts: an empty list would say that there are none
     */
    public List<String> names() {
        List<ScimMapping> mapped = mappings.ofAccounts();
        if (mapped.stream().noneMatch(mapping -> mapping.reads(NAME))) {
            throw new MappingException("No object mapping for Soffid object account or user reads " + NAME
                    + " from the target, so that accounts cannot be listed");
        }
        return new ArrayList<>(accounts.names(mapped));
    }

    /** One account; empty when the target has none of this name. */
    public Optional<Account> account(String name) {
        Optional<FoundResource> found = accounts.find(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<Account> account =
                found.get().mapping().parse(found.get().resource()).map(read -> account(found.get(), read));
        account.ifPresent(read -> found.get().checkName(NAME, name, read.getName()));
        account.ifPresent(notice::look);
        return account;
    }

    private static Account account(FoundResource found, ExtensibleObject object) {
        AccountValues.convertIn(found.label(), object);
        Account account = new SoffidReader(found.label()).read("account", mapper -> mapper.parseAccount(object));
        if (object.getAttribute("status") != null) {
            // Soffid's own reader leaves an account with a status enabled, whatever the status says.
            account.setDisabled(!ENABLED.contains(account.getStatus()));
        }
        return account;
    }
}
