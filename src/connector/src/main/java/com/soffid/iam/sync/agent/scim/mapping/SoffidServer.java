package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.engine.extobj.AccountExtensibleObject;
import com.soffid.iam.sync.engine.extobj.CustomExtensibleObject;
import com.soffid.iam.sync.engine.extobj.GrantExtensibleObject;
import com.soffid.iam.sync.engine.extobj.GroupExtensibleObject;
import com.soffid.iam.sync.engine.extobj.RoleExtensibleObject;
import com.soffid.iam.sync.engine.extobj.UserExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import es.caib.seycon.ng.exception.UnknownRoleException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks Soffid's server, and makes the objects that expressions see. Thread-safe. */
public final class SoffidServer {

    private final Supplier<ServerService> server;
    private final String system;

    /**
     * Asks nothing yet.
     *
     * @param server gives the server at each use, because the sync server may replace it
     * @param system the agent's name
     */
    public SoffidServer(Supplier<ServerService> server, String system) {
        this.server = server;
        this.system = system;
    }

    /** The agent's name. */
    public String system() {
        return system;
    }

    /** The account, as Soffid has it now; empty when Soffid has removed it. */
    public Optional<Account> account(String name) {
        return ask("account " + name, () -> server.get().getAccountInfo(name, system))
                .filter(account -> !AccountStatus.REMOVED.equals(account.getStatus()));
    }

    /** The user that owns an account; empty when no single user owns it. */
    public Optional<User> owner(String accountName) {
        return ask("owner of account " + accountName, () -> {
            try {
                return server.get().getUserInfo(accountName, system);
            } catch (UnknownUserException e) {
                return null;
            }
        });
    }

    /** The role, as Soffid has it now; empty when Soffid has no role of this name in this system. */
    public Optional<Role> role(String name) {
        return ask("role " + name, () -> {
            try {
                return server.get().getRoleInfo(name, system);
            } catch (UnknownRoleException e) {
                return null;
            }
        });
    }

    /**
     * The grants of an account in this system. The account is the owner of each grant, also if the account has it through a
     * role, a group or a user.
     *
     * @param direct whether to give only the grants of the account itself
     */
    public List<RoleGrant> grants(String accountName, boolean direct) {
        Optional<Collection<RoleGrant>> all = ask(
                "grants of account " + accountName,
                () -> direct
                        ? server.get().getAccountExplicitRoles(accountName, system)
                        : server.get().getAccountRoles(accountName, system));
        return all.orElseGet(List::of).stream()
                .filter(grant -> grant.getSystem() == null || system.equals(grant.getSystem()))
                .map(grant -> owned(grant, accountName))
                .collect(Collectors.toList());
    }

    private RoleGrant owned(RoleGrant grant, String accountName) {
        RoleGrant copy = new RoleGrant(grant);
        copy.setOwnerAccountName(accountName);
        copy.setOwnerSystem(system);
        return copy;
    }

    /** A new grant of a role of this system to an account of this system; Soffid need not have it. */
    public RoleGrant grant(String role, String accountName) {
        RoleGrant grant = new RoleGrant();
        grant.setRoleName(role);
        grant.setSystem(system);
        return owned(grant, accountName);
    }

    /**
     * The accounts that have a role in any way, those of other systems included, once for each grant.
     *
     * @return empty when Soffid does not have the role any more
     * @throws MappingException when the role has no id, so that Soffid cannot be asked
     */
    public List<Account> accountsWith(Role role) {
        long id = id(role);
        Optional<Collection<Account>> all = ask("accounts with role " + role.getName(), () -> {
            try {
                return server.get().getRoleAccounts(id, system);
            } catch (UnknownRoleException e) {
                return null;
            }
        });
        return all.<List<Account>>map(ArrayList::new).orElseGet(List::of);
    }

    /** The password for a new account; Soffid makes one up if it knows none. */
    public Optional<Secret> passwordForNewAccount(String name) {
        return ask("password of account " + name, () -> server.get().getOrGenerateUserPassword(name, system))
                .or(() -> ask("password of account " + name, () -> server.get().generateFakePassword(name, system)))
                .map(Password::getPassword)
                .filter(text -> !text.isEmpty())
                .map(Secret::of);
    }

    /** A user's account for expressions. */
    public ExtensibleObject userObject(Account account, User user) {
        return new UserExtensibleObject(account, user, server.get());
    }

    /** An account for expressions. */
    public ExtensibleObject accountObject(Account account) {
        return new AccountExtensibleObject(account, server.get());
    }

    /** An account of which only the name is known, for expressions. */
    public ExtensibleObject accountObject(String name) {
        Account account = new Account();
        account.setName(name);
        account.setSystem(system);
        // Without an id, the object would ask Soffid for the account, which Soffid may not have any more.
        account.setId(0L);
        return accountObject(account);
    }

    /**
     * A role for expressions.
     *
     * @throws MappingException when the role has no id: its accounts would be an empty list, and all members would be removed
     */
    public ExtensibleObject roleObject(Role role) {
        id(role);
        return new RoleExtensibleObject(role, server.get());
    }

    /** A role of which only the name is known, for the attribute mappings that find or remove it. */
    public ExtensibleObject roleObject(String name) {
        Role role = new Role();
        role.setName(name);
        role.setSystem(system);
        return new RoleExtensibleObject(role, server.get());
    }

    private static long id(Role role) {
        Long id = role.getId();
        if (id == null) {
            throw new MappingException("Soffid gave the role " + role.getName()
                    + " without its id, so that the accounts that have it are not known. Nothing is written");
        }
        return id;
    }

    /** A group for expressions. */
    public ExtensibleObject groupObject(Group group) {
        return new GroupExtensibleObject(group, system, server.get());
    }

    /** A group of which only the name is known, for expressions. */
    public ExtensibleObject groupObject(String name) {
        Group group = new Group();
        group.setName(name);
        return groupObject(group);
    }

    /** A grant for the expressions of mappings of this type. */
    public ExtensibleObject grantObject(RoleGrant grant, SoffidObjectType type) {
        GrantExtensibleObject object = new GrantExtensibleObject(grant, server.get());
        object.setObjectType(type.getValue());
        return object;
    }

    /** A custom object for expressions. */
    public ExtensibleObject customObject(CustomObject object) {
        return new CustomExtensibleObject(object, server.get());
    }

    private static <T> Optional<T> ask(String what, Question<T> question) {
        try {
            return Optional.ofNullable(question.ask());
        } catch (InternalErrorException e) {
            throw new MappingException("Soffid did not give the " + what + ": " + e.getMessage());
        }
    }

    /** A call of the server, which may answer null. */
    private interface Question<T> {
        @Nullable
        T ask() throws InternalErrorException;
    }
}
