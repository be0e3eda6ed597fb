package com.soffid.iam.sync.agent.scim.testing;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.exception.UnknownRoleException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** As much of Soffid's server as the connector asks. */
public final class TestSoffid {

    public static final String SYSTEM = "target";

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, User> owners = new HashMap<>();
    private final Map<Long, List<Account>> members = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, CustomObject> customObjects = new HashMap<>();
    private final List<RoleGrant> inherited = new ArrayList<>();
    private final Map<String, String> configuration = new HashMap<>();
    private long nextId = 1;

    /**
     * Chooses the language of scripts.
     *
     * @param language {@code beanshell}, which is the default, or {@code javascript}
     */
    public TestSoffid interprets(String language) {
        configuration.put("soffid.interpreter", language);
        return this;
    }

    /** An account of a user's own. */
    public Account userAccount(String name, String firstName, String lastName) {
        Account account = account(name, AccountType.USER);
        User user = new User();
        user.setId(nextId++);
        user.setUserName(name);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setActive(true);
        owners.put(name, user);
        return account;
    }

    /** An account without an owner. */
    public Account sharedAccount(String name) {
        return account(name, AccountType.SHARED);
    }

    private Account account(String name, AccountType type) {
        Account account = new Account();
        account.setId(nextId++);
        account.setName(name);
        account.setSystem(SYSTEM);
        account.setType(type);
        account.setStatus(AccountStatus.ACTIVE);
        account.setAttributes(new HashMap<>());
        accounts.put(name, account);
        return account;
    }

    public User owner(Account account) {
        return owners.get(account.getName());
    }

    public void forget(Account account) {
        accounts.remove(account.getName());
    }

    public void rename(Account account, String name) {
        accounts.remove(account.getName());
        owners.put(name, owners.get(account.getName()));
        account.setOldName(account.getName());
        account.setName(name);
        accounts.put(name, account);
    }

    public void disable(Account account) {
        account.setStatus(AccountStatus.DISABLED);
        account.setDisabled(true);
    }

    public void password(String account, String password) {
        passwords.put(account, password);
    }

    public Role role(String name, Account... granted) {
        Role role = new Role();
        role.setId(nextId++);
        role.setName(name);
        role.setSystem(SYSTEM);
        members.put(role.getId(), new ArrayList<>(List.of(granted)));
        roles.put(name, role);
        return role;
    }

    /** Grants a role, directly. */
    public void grant(Account account, Role role) {
        members.get(role.getId()).add(account);
    }

    /** Takes a role that was granted directly. */
    public void revoke(Account account, Role role) {
        members.get(role.getId()).remove(account);
    }

    /** Gives an account a role that it has through something else, another role say. */
    public void inherit(Account account, Role role) {
        RoleGrant grant = roleGrant(account, role);
        grant.setId(null);
        inherited.add(grant);
    }

    /** Grants a role with a domain value. */
    public void grantWithDomain(Account account, Role role, String domainValue) {
        RoleGrant grant = roleGrant(account, role);
        grant.setDomainValue(domainValue);
        inherited.add(grant);
    }

    /** Removes a role. */
    public void forget(Role role) {
        roles.remove(role.getName());
    }

    public Group group(String name) {
        Group group = new Group();
        group.setId(nextId++);
        group.setName(name);
        groups.put(name, group);
        return group;
    }

    public CustomObject customObject(String type, String name) {
        CustomObject object = new CustomObject();
        object.setId(nextId++);
        object.setType(type);
        object.setName(name);
        object.setAttributes(new HashMap<>());
        customObjects.put(type + "/" + name, object);
        return object;
    }

    private List<RoleGrant> grants(Object account, boolean effective) {
        List<RoleGrant> found = new ArrayList<>();
        for (Role role : roles.values()) {
            members.get(role.getId()).stream()
                    .filter(member -> member.getName().equals(account))
                    .map(member -> roleGrant(member, role))
                    .forEach(found::add);
        }
        if (effective) {
            inherited.stream()
                    .filter(grant -> grant.getOwnerAccountName().equals(account))
                    .forEach(found::add);
        }
        return found;
    }

    private RoleGrant roleGrant(Account account, Role role) {
        RoleGrant grant = new RoleGrant();
        grant.setId(role.getId() * 1000 + account.getId());
        grant.setRoleId(role.getId());
        grant.setRoleName(role.getName());
        grant.setSystem(role.getSystem());
        grant.setOwnerAccountName(account.getName());
        grant.setOwnerSystem(account.getSystem());
        return grant;
    }

    /** Who has a role, once for each grant. */
    private List<Account> effectiveMembers(Long role) {
        List<Account> all = new ArrayList<>(members.get(role));
        inherited.stream()
                .filter(grant -> role.equals(grant.getRoleId()))
                .map(grant -> accounts.get(grant.getOwnerAccountName()))
                .forEach(all::add);
        return all;
    }

    public ServerService server() {
        return (ServerService) Proxy.newProxyInstance(
                TestSoffid.class.getClassLoader(), new Class<?>[] {ServerService.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getAccountInfo":
                            return accounts.get(arguments[0]);
                        case "getUserInfo":
                            if (!owners.containsKey(arguments[0])) {
                                throw new UnknownUserException(String.valueOf(arguments[0]));
                            }
                            return owners.get(arguments[0]);
                        case "getOrGenerateUserPassword":
                            return passwords.containsKey(arguments[0])
                                    ? new Password(passwords.get(arguments[0]))
                                    : null;
                        case "generateFakePassword":
                            return new Password("made-up-for-" + arguments[0]);
                        case "getRoleAccounts":
                            return effectiveMembers((Long) arguments[0]);
                        case "getAccountRoles":
                            return grants(arguments[0], true);
                        case "getAccountExplicitRoles":
                            return grants(arguments[0], false);
                        case "getRoleInfo":
                            if (!roles.containsKey(arguments[0])) {
                                throw new UnknownRoleException(String.valueOf(arguments[0]));
                            }
                            return roles.get(arguments[0]);
                        case "getGroupInfo":
                            if (!groups.containsKey(arguments[0])) {
                                throw new UnknownGroupException(String.valueOf(arguments[0]));
                            }
                            return groups.get(arguments[0]);
                        case "getCustomObject":
                            return customObjects.get(arguments[0] + "/" + arguments[1]);
                        case "getConfig":
                            return configuration.get(arguments[0]);
                        case "getUserAttributes":
                            return new HashMap<String, Object>();
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }
}
