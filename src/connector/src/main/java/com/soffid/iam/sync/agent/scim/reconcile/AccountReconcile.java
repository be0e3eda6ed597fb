package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.MappingException;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.listing.Listings;
import com.soffid.iam.sync.engine.extobj.ValueObjectMapper;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts of the target. Thread-safe. */
public final class AccountReconcile {

    private static final String NAME = "accountName";

    private static final Set<AccountStatus> DISABLED = Set.of(
            AccountStatus.DISABLED, AccountStatus.FORCED_DISABLED, AccountStatus.REMOVED, AccountStatus.ARCHIVED);

    private final ScimMappings mappings;
    private final ObjectLookup lookup;
    private final NameList names;

    public AccountReconcile(ScimMappings mappings, ObjectLookup lookup, Listings listings) {
        this.mappings = mappings;
        this.lookup = lookup;
        this.names = new NameList(listings);
    }

    /**
     * The names of all accounts, in a list of the caller's own.
     *
     * @throws MappingException when no object mapping reads accounts: an empty list would say that there are none
     */
    public List<String> names() {
        List<ScimMapping> accounts = mappings.ofAccounts();
        if (accounts.stream().noneMatch(mapping -> mapping.reads(NAME))) {
            throw new MappingException("No object mapping for Soffid object account or user reads " + NAME
                    + " from the target, so that accounts cannot be listed");
        }
        return new ArrayList<>(names.read(accounts, NAME));
    }

    /** One account; empty when the target has none of this name. */
    public Optional<Account> account(String name) {
        Optional<FoundResource> found = lookup.account(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<ExtensibleObject> object =
                found.get().mapping().parse(found.get().resource());
        return object.map(read -> account(found.get().mapping(), read));
    }

    private static Account account(ScimMapping mapping, ExtensibleObject object) {
        try {
            Account account = new ValueObjectMapper().parseAccount(object);
            if (object.getAttribute("status") != null && DISABLED.contains(account.getStatus())) {
                // Soffid's reader leaves an account enabled whatever its status says, and of an account that it knows
                // the sync server looks at this flag only.
                account.setDisabled(true);
            }
            return account;
        } catch (InternalErrorException e) {
            throw new MappingException(mapping.label() + ": " + e.getMessage());
        }
    }
}
