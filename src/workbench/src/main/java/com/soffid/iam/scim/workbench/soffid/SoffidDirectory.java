package com.soffid.iam.scim.workbench.soffid;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import es.caib.seycon.ng.comu.AccountType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The data of Soffid: users, groups and custom objects, and the accounts, roles and grants of one system. Thread-safe. */
public final class SoffidDirectory {
    private final String system;
    private final Table<User> users = new Table<>(Shapes.USER);
    private final Table<Account> accounts = new Table<>(Shapes.ACCOUNT);
    private final Table<Role> roles = new Table<>(Shapes.ROLE);
    private final Table<Group> groups = new Table<>(Shapes.GROUP);
    private final Table<CustomObject> customObjects = new Table<>(Shapes.CUSTOM);
    private final Grants grants = new Grants();
    private final RoleHierarchy hierarchy = new RoleHierarchy();
    private final Memberships memberships = new Memberships();
    private final Passwords passwords = new Passwords();
    private final Map<String, String> config = new ConcurrentHashMap<>();

    /** An empty Soffid with one system. */
    public SoffidDirectory(String system) {
        this.system = system;
    }

    public String system() {
        return system;
    }

    public Table<User> users() {
        return users;
    }

    /** The system's accounts, removed ones included. */
    public Table<Account> accounts() {
        return accounts;
    }

    public Table<Role> roles() {
        return roles;
    }

    public Table<Group> groups() {
        return groups;
    }

    public Table<CustomObject> customObjects() {
        return customObjects;
    }

    public Grants grants() {
        return grants;
    }

    /** Roles that are granted to roles. */
    public RoleHierarchy hierarchy() {
        return hierarchy;
    }

    public Memberships memberships() {
        return memberships;
    }

    public Passwords passwords() {
        return passwords;
    }

    /** Configuration parameters of Soffid, such as {@code soffid.interpreter}. */
    public Map<String, String> config() {
        return config;
    }

    /** Gives a user an account of the same or another name, as Soffid's account rules do. */
    public Account addAccount(String name, String userName) {
        UserAccount account = new UserAccount();
        account.setName(name);
        account.setLoginName(name);
        account.setSystem(system);
        account.setType(AccountType.USER);
        account.setStatus(AccountStatus.ACTIVE);
        account.setUser(userName);
        account.setOwnerUsers(List.of(userName));
        account.setDescription(users.find(userName).map(User::getFullName).orElse(name));
        return accounts.put(account);
    }

    /** Adds a role of the system. */
    public Role addRole(String name) {
        Role role = new Role();
        role.setName(name);
        role.setSystem(system);
        role.setInformationSystemName(system);
        role.setDescription(name);
        return roles.put(role);
    }

    /** A role with the roles above and below it, in the form that an agent gets. */
    public Optional<Role> role(String name) {
        GrantView view = new GrantView(this);
        return roles.find(name).map(role -> {
            role.setOwnedRoles(view.ownedBy(name));
            role.setOwnerRoles(view.ownersOf(name));
            return role;
        });
    }

    /**
     * Puts a role below and above exactly the roles that its lists name. A list that is null changes nothing; an empty one removes all
     * relations of its kind.
     *
     * @return whether that changed anything
     */
    public boolean replaceRelations(Role role) {
        SortedSet<String> owners = hierarchy.ownersOf(role.getName());
        SortedSet<String> owned = hierarchy.ownedBy(role.getName());
        if (role.getOwnerRoles() != null) {
            hierarchy.replaceOwners(role.getName(), names(role.getOwnerRoles(), RoleGrant::getOwnerRoleName));
        }
        if (role.getOwnedRoles() != null) {
            hierarchy.replaceOwned(role.getName(), names(role.getOwnedRoles(), RoleGrant::getRoleName));
        }
        return !owners.equals(hierarchy.ownersOf(role.getName())) || !owned.equals(hierarchy.ownedBy(role.getName()));
    }

    private static Set<String> names(Collection<RoleGrant> grants, Function<RoleGrant, String> name) {
        return grants.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds a group below another; its users are kept in {@link #memberships}. */
    public Group addGroup(String name, String parent) {
        Group group = new Group();
        group.setName(name);
        group.setDescription(name);
        group.setParentGroup(parent);
        group.setObsolete(false);
        return groups.put(group);
    }

    /** Deletes a group and the memberships in it. */
    public void removeGroup(String name) {
        groups.remove(name);
        memberships.groupGone(name);
    }

    /** Adds a custom object or replaces the one of its type and name. */
    public CustomObject addCustomObject(String type, String name, Map<String, Object> attributes) {
        CustomObject object = new CustomObject();
        object.setType(type);
        object.setName(name);
        object.setDescription(name);
        object.setAttributes(attributes);
        return customObjects.put(object);
    }

    /** A custom object. */
    public Optional<CustomObject> customObject(String type, String name) {
        return customObjects.find(Shapes.key(type, name));
    }

    /** Deletes a custom object. */
    public void removeCustomObject(String type, String name) {
        customObjects.remove(Shapes.key(type, name));
    }

    /** The owner of a user account. */
    public Optional<User> ownerOf(Account account) {
        return account instanceof UserAccount owned ? users.find(owned.getUser()) : Optional.empty();
    }

    /** Gives an account a new name; it keeps the old one, too, until a task has brought the new one to the target. */
    public synchronized void renameAccount(String oldName, String newName) {
        Account account = accounts.find(oldName)
                .orElseThrow(() -> new IllegalArgumentException("There is no account " + oldName + " to rename"));
        if (accounts.find(newName).isPresent()) {
            throw new IllegalArgumentException("There is already an account " + newName);
        }
        account.setName(newName);
        account.setLoginName(newName);
        account.setOldName(oldName);
        accounts.remove(oldName);
        accounts.put(account);
        grants.accountRenamed(oldName, newName);
        passwords.accountRenamed(oldName, newName);
    }

    public void disableAccount(String name) {
        setStatus(name, AccountStatus.DISABLED);
    }

    public void enableAccount(String name) {
        setStatus(name, AccountStatus.ACTIVE);
    }

    /** Marks an account as removed and ends its grants; an agent no longer sees it. */
    public void removeAccount(String name) {
        setStatus(name, AccountStatus.REMOVED);
        grants.accountGone(name);
        passwords.accountGone(name);
    }

    /** Deletes a role, its grants, and its relations with other roles. */
    public void removeRole(String name) {
        roles.remove(name);
        hierarchy.roleGone(name);
        grants.roleGone(name);
    }

    private void setStatus(String name, AccountStatus status) {
        accounts.change(name, account -> {
            account.setStatus(status);
            account.setDisabled(!AccountStatus.ACTIVE.equals(status));
        });
    }
}
