package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidReader;
import com.soffid.iam.sync.agent.scim.mapping.value.AttributeMaps;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.mapping.value.NamedEntry;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Reads the accounts of the target. Thread-safe. */
public final class AccountReconcile {

    private static final String NAME = "accountName";

    private static final Set<AccountStatus> ENABLED = Set.of(AccountStatus.ACTIVE, AccountStatus.FORCED_ACTIVE);

    private final ScimMappings mappings;
    private final ListedObjects accounts;
    private final AttributeNotice notice;

    /** @param warnings takes warnings for the administrator */
    public AccountReconcile(ScimMappings mappings, ListedObjects accounts, Consumer<String> warnings) {
        this.mappings = mappings;
        this.accounts = accounts;
        this.notice = new AttributeNotice(warnings);
    }

    /**
     * The names of all accounts, in a new list.
     *
     * @throws MappingException when no object mapping reads accounts: an empty list would mean that there are none
     */
    public List<String> names() {
        List<ScimMapping> mapped = mappings.ofAccounts();
        if (mapped.stream().noneMatch(mapping -> mapping.reads(NAME))) {
            throw new MappingException("No object mapping for Soffid object account or user reads " + NAME
                    + " from the target, so that accounts cannot be listed");
        }
        return new ArrayList<>(accounts.names(mapped));
    }

    /** One account; empty when the target has no account of this name. */
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
            // Soffid's own reader leaves an account enabled if it has a status, whatever the status is.
            account.setDisabled(!ENABLED.contains(account.getStatus()));
        }
        return account;
    }

    /**
     * Warns once of each account attribute that Soffid gets. Soffid refuses an account with an attribute that the agent's
     * account metadata lacks, and an agent cannot ask for the metadata. Thread-safe.
     */
    static final class AttributeNotice {

        private final Consumer<String> warnings;
        private final Set<String> said = ConcurrentHashMap.newKeySet();

        AttributeNotice(Consumer<String> warnings) {
            this.warnings = warnings;
        }

        /** Warns of the attributes of this account that no earlier account had. */
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

    /**
     * Converts what a mapping gives for an account to the form that Soffid's reader takes. The reader takes one of two maps of
     * attributes. It ignores a single text in place of a list of names, and makes an empty list of a list of objects: Soffid
     * would then remove the grants of the account.
     */
    static final class AccountValues {

        private static final List<String> USER_NAMES = List.of("userName", "name");
        private static final List<String> GROUP_NAMES = List.of("name", "groupName", "group", "display");
        private static final List<String> ROLE_NAMES = List.of("name", "roleName", "grantedRole", "display");

        /** The lists of names, each with the members that may hold the name of an object. */
        private static final Map<String, List<String>> LISTS = Map.ofEntries(
                Map.entry("ownerUsers", USER_NAMES),
                Map.entry("managerUsers", USER_NAMES),
                Map.entry("granteeUsers", USER_NAMES),
                Map.entry("grantedUsers", USER_NAMES),
                Map.entry("ownerGroups", GROUP_NAMES),
                Map.entry("managerGroups", GROUP_NAMES),
                Map.entry("granteeGroups", GROUP_NAMES),
                Map.entry("grantedGroups", GROUP_NAMES),
                Map.entry("ownerRoles", ROLE_NAMES),
                Map.entry("managerRoles", ROLE_NAMES),
                Map.entry("granteeRoles", ROLE_NAMES),
                Map.entry("grantedRoles", ROLE_NAMES));

        private AccountValues() {}

        /**
         * Converts in place.
         *
         * @param where the object mapping and the account, for messages
         * @throws com.soffid.iam.sync.agent.scim.mapping.value.MappingException when an element of a list has no name
         */
        static void convertIn(String where, ExtensibleObject account) {
            AttributeMaps.merge(account, "accountAttributes");
            LISTS.forEach((attribute, members) -> {
                Object value = account.getAttribute(attribute);
                if (value != null) {
                    account.setAttribute(
                            attribute,
                            NamedEntry.isNone(value) ? null : NamedEntry.names(where, attribute, value, members));
                }
            });
        }
    }
}
