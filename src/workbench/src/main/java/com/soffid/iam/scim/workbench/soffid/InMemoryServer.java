package com.soffid.iam.scim.workbench.soffid;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.GroupUser;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.System;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import es.caib.seycon.ng.exception.UnknownGroupException;
import es.caib.seycon.ng.exception.UnknownRoleException;
import es.caib.seycon.ng.exception.UnknownUserException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers the calls of an agent: each public method has the name and the parameters of a method of
 * {@link com.soffid.iam.sync.service.ServerService}. {@link ServerProxy} sends the calls here.
 */
final class InMemoryServer {
    private final SoffidDirectory soffid;
    private final GrantView grants;
    private final System system;

    InMemoryServer(SoffidDirectory soffid, System system) {
        this.soffid = soffid;
        this.grants = new GrantView(soffid);
        this.system = system;
    }

    /** An account; null if there is none of that name, or if it was removed. */
    public @Nullable Account getAccountInfo(String account, String systemName) {
        return find(account, systemName);
    }

    /** The owner of an account; without a system, the user of that name. */
    public User getUserInfo(String account, @Nullable String systemName) throws UnknownUserException {
        if (systemName == null) {
            return soffid.users().find(account).orElseThrow(() -> new UnknownUserException(account));
        }
        Account found = find(account, systemName);
        if (found == null) {
            throw new UnknownUserException(account);
        }
        return soffid.ownerOf(found).orElseThrow(() -> new UnknownUserException(account));
    }

    public @Nullable User getUserInfo(long userId) {
        return soffid.users().find(userId).orElse(null);
    }

    public Map<String, Object> getUserAttributes(long userId) throws UnknownUserException {
        return soffid.users()
                .find(userId)
                .map(User::getAttributes)
                .orElseThrow(() -> new UnknownUserException(Long.toString(userId)));
    }

    public Collection<UserAccount> getUserAccounts(long userId, String systemName) {
        User user = getUserInfo(userId);
        List<UserAccount> found = new ArrayList<>();
        for (Account account : soffid.accounts().all()) {
            if (user != null
                    && account instanceof UserAccount owned
                    && user.getUserName().equals(owned.getUser())
                    && find(owned.getName(), systemName) != null) {
                found.add(owned);
            }
        }
        return found;
    }

    public Role getRoleInfo(String role, @Nullable String systemName) throws UnknownRoleException {
        return soffid.role(role)
                .filter(found -> systemName == null || systemName.equals(found.getSystem()))
                .orElseThrow(() -> new UnknownRoleException(role));
    }

    /** The effective members of a role, one entry for each grant; with disabled accounts, as in Soffid. */
    public Collection<Account> getRoleAccounts(long roleId, @Nullable String systemName) throws UnknownRoleException {
        return grants.members(role(roleId).getName());
    }

    public Collection<Account> getRoleActiveAccounts(long roleId, @Nullable String systemName)
            throws UnknownRoleException {
        return getRoleAccounts(roleId, systemName).stream()
                .filter(account -> !account.isDisabled())
                .toList();
    }

    /** The roles that are granted to a role. */
    public Collection<RoleGrant> getRoleExplicitRoles(long roleId) throws UnknownRoleException {
        return grants.ownedBy(role(roleId).getName());
    }

    private Role role(long id) throws UnknownRoleException {
        return soffid.roles().find(id).orElseThrow(() -> new UnknownRoleException(Long.toString(id)));
    }

    /** The direct grants of an account. */
    public Collection<RoleGrant> getAccountExplicitRoles(String account, String systemName) {
        return find(account, systemName) == null ? new ArrayList<>() : grants.direct(account);
    }

    /** The direct grants of an account, and the roles that these roles own. */
    public Collection<RoleGrant> getAccountRoles(String account, String systemName) {
        return find(account, systemName) == null ? new ArrayList<>() : grants.effective(account);
    }

    public Group getGroupInfo(String group, @Nullable String systemName) throws UnknownGroupException {
        return soffid.groups().find(group).orElseThrow(() -> new UnknownGroupException(group));
    }

    /** The groups of an account's owner, the primary one included; without a system, those of the user of that name. */
    public Collection<Group> getUserGroups(String account, @Nullable String systemName) throws UnknownUserException {
        User user = getUserInfo(account, systemName);
        var names = soffid.memberships().groupsOf(user.getUserName());
        if (user.getPrimaryGroup() != null) {
            names.add(user.getPrimaryGroup());
        }
        List<Group> groups = new ArrayList<>();
        names.forEach(name -> soffid.groups().find(name).ifPresent(groups::add));
        return groups;
    }

    public Collection<Group> getUserGroups(Long userId) throws UnknownUserException {
        User user = soffid.users().find(userId).orElseThrow(() -> new UnknownUserException(userId.toString()));
        return getUserGroups(user.getUserName(), null);
    }

    /** An empty list: Soffid leaves out the groups that the user is in directly. */
    public Collection<Group> getUserGroupsHierarchy(String account, @Nullable String systemName) {
        return new ArrayList<>();
    }

    public Collection<GroupUser> getUserMemberships(String account, @Nullable String systemName)
            throws UnknownUserException {
        User user = getUserInfo(account, systemName);
        return soffid.memberships().groupsOf(user.getUserName()).stream()
                .map(group -> new GroupUser(user.getUserName(), group))
                .toList();
    }

    /** Users whose primary or other group it is. */
    public Collection<User> getGroupUsers(long groupId, boolean onlyActive, @Nullable String systemName)
            throws UnknownGroupException {
        Group group =
                soffid.groups().find(groupId).orElseThrow(() -> new UnknownGroupException(Long.toString(groupId)));
        var members = soffid.memberships().usersOf(group.getName());
        return soffid.users().all().stream()
                .filter(user ->
                        members.contains(user.getUserName()) || group.getName().equals(user.getPrimaryGroup()))
                .filter(user -> !onlyActive || !Boolean.FALSE.equals(user.getActive()))
                .toList();
    }

    public Collection<Group> getGroupChildren(long groupId, @Nullable String systemName) {
        Group parent = soffid.groups().find(groupId).orElse(null);
        return soffid.groups().all().stream()
                .filter(group -> parent != null && parent.getName().equals(group.getParentGroup()))
                .toList();
    }

    public Collection<RoleGrant> getGroupExplicitRoles(long groupId) {
        return new ArrayList<>();
    }

    public @Nullable Password getAccountPassword(String account, String systemName) {
        return find(account, systemName) == null
                ? null
                : soffid.passwords().find(account).orElse(null);
    }

    public @Nullable Password getOrGenerateUserPassword(String account, String systemName) {
        return find(account, systemName) == null ? null : soffid.passwords().findOrGenerate(account);
    }

    public Password generateFakePassword(String account, String systemName) {
        return soffid.passwords().generate();
    }

    public Password generateFakePassword(String passwordDomain) {
        return soffid.passwords().generate();
    }

    public @Nullable CustomObject getCustomObject(String type, String name) {
        return soffid.customObject(type, name).orElse(null);
    }

    public @Nullable System getDispatcherInfo(String systemName) {
        return systemName.equals(soffid.system()) ? system : null;
    }

    public String getDefaultDispatcher() {
        return "soffid";
    }

    public @Nullable String getConfig(String parameter) {
        return soffid.config().get(parameter);
    }

    private @Nullable Account find(String account, String systemName) {
        return soffid.accounts()
                .find(account)
                .filter(found -> soffid.system().equals(systemName))
                .filter(found -> !AccountStatus.REMOVED.equals(found.getStatus()))
                .orElse(null);
    }
}
