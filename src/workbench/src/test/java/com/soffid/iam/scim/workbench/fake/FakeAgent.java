package com.soffid.iam.scim.workbench.fake;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.agent.Agent;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.AuthoritativeIdentitySource2;
import com.soffid.iam.sync.intf.CustomObjectMgr;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.intf.ExtensibleObjectMgr;
import com.soffid.iam.sync.intf.GroupMgr;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import com.soffid.iam.sync.intf.RoleMgr;
import com.soffid.iam.sync.intf.UserMgr;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An agent for tests, which {@link FakeAddon} packs into a JAR of its own. Makes every change on its {@link FakeTarget}, and says in
 * its log what it did, in the words of the connector.
 */
public class FakeAgent extends Agent
        implements UserMgr,
                RoleMgr,
                GroupMgr,
                CustomObjectMgr,
                ExtensibleObjectMgr,
                ReconcileMgr2,
                AuthoritativeIdentitySource2 {
    private FakeTarget target;

    @Override
    public void init() throws Exception {
        target = FakeTarget.at(getSystem().getParam4());
        target.called("init");
    }

    @Override
    public boolean supportsRename() {
        return target.supportsRename;
    }

    @Override
    public void configureMappings(Collection<ExtensibleObjectMapping> mappings) throws InternalErrorException {
        call("configureMappings");
        target.mappingCollections.add(mappings);
    }

    @Override
    public void updateUser(Account account, User user) throws InternalErrorException {
        call("updateUser", account.getName(), user.getUserName(), "was", account.getOldName());
        if (account.getOldName() != null) {
            target.accounts.remove(account.getOldName());
        }
        put(account);
    }

    private void put(Account account) {
        String name = account.getName();
        Boolean before = target.accounts.put(name, true);
        String address = "/Users/" + name;
        if (before == null) {
            say("update account " + name, "created at " + address + " with userName, active");
        } else {
            say(
                    "update account " + name,
                    before
                            ? "is as wanted at " + address + ", nothing sent"
                            : "updated at " + address + " by PATCH: replace active");
        }
    }

    private void say(String call, String outcome) {
        log.info("SCIM " + getAgentName() + ": " + call + ": " + outcome + " (3 ms)");
    }

    @Override
    public void updateUser(Account account) throws InternalErrorException {
        call("updateUser", account.getName());
        put(account);
    }

    @Override
    public void removeUser(String name) throws InternalErrorException {
        Account account = getServer().getAccountInfo(name, getAgentName());
        call("removeUser", name, account == null ? "gone" : "disabled=" + account.isDisabled());
        String what = "remove or disable account " + name;
        if (account != null) {
            target.accounts.put(name, false);
            say(what, "updated at /Users/" + name + " by PATCH: replace active");
        } else if (target.accounts.remove(name) == null) {
            say(what, "is not in /Users, nothing to remove");
        } else {
            say(what, "removed from /Users/" + name);
        }
    }

    @Override
    public void updateUserPassword(String name, User user, Password password, boolean mustChange)
            throws InternalErrorException {
        call("updateUserPassword", name, mustChange);
        target.passwordUsers.put(name, user == null ? "" : user.getUserName());
        target.passwords.put(name, password.getPassword());
        say("set password of account " + name, "updated at /Users/" + name + " by PATCH: password");
    }

    @Override
    public boolean validateUserPassword(String name, Password password) throws InternalErrorException {
        call("validateUserPassword", name);
        return password.getPassword().equals(target.passwords.get(name));
    }

    @Override
    public void updateRole(Role role) throws InternalErrorException, RemoteException {
        if (target.failures.containsKey("remote")) {
            target.failures.remove("remote");
            throw new RemoteException("lost");
        }
        call("updateRole", role.getName());
        List<String> owners = new ArrayList<>();
        role.getOwnerRoles().forEach(grant -> owners.add(grant.getOwnerRoleName()));
        if (!owners.isEmpty()) {
            call("below", role.getName(), owners);
        }
    }

    @Override
    public void updateGroup(Group group) throws InternalErrorException {
        call("updateGroup", group.getName());
    }

    @Override
    public void removeGroup(String name) throws InternalErrorException {
        call("removeGroup", name);
    }

    @Override
    public void updateCustomObject(CustomObject object) throws InternalErrorException {
        call("updateCustomObject", object.getType(), object.getName());
    }

    @Override
    public void removeCustomObject(CustomObject object) throws InternalErrorException {
        call("removeCustomObject", object.getType(), object.getName());
    }

    @Override
    public void removeRole(String name, String system) throws InternalErrorException {
        call("removeRole", name, system);
    }

    @Override
    public List<String> getAccountsList() throws InternalErrorException {
        call("getAccountsList");
        return new ArrayList<>(target.accounts.keySet());
    }

    @Override
    public Account getAccountInfo(String name) throws InternalErrorException {
        call("getAccountInfo", name);
        Boolean active = target.accounts.get(name);
        if (active == null) {
            return null;
        }
        Account account = new Account();
        account.setName(name);
        account.setDescription("account " + name);
        account.setDisabled(!active);
        account.setAttributes(new HashMap<>(target.accountAttributes));
        return account;
    }

    @Override
    public List<String> getRolesList() throws InternalErrorException {
        call("getRolesList");
        return new ArrayList<>(target.roles.keySet());
    }

    @Override
    public Role getRoleFullInfo(String name) throws InternalErrorException {
        call("getRoleFullInfo", name);
        if (!target.roles.containsKey(name)) {
            return null;
        }
        Role role = new Role();
        role.setName(name);
        role.setDescription(target.roles.get(name));
        return role;
    }

    @Override
    public List<RoleGrant> getAccountGrants(String name) throws InternalErrorException {
        call("getAccountGrants", name);
        List<RoleGrant> grants = new ArrayList<>();
        for (String roleName : target.grants.getOrDefault(name, List.of())) {
            RoleGrant grant = new RoleGrant();
            grant.setRoleName(roleName);
            grants.add(grant);
        }
        return grants;
    }

    @Override
    public Collection<AuthoritativeChange> getChanges(String mark) throws InternalErrorException {
        call("getChanges", mark);
        List<AuthoritativeChange> changes = new ArrayList<>();
        List<String> page = target.pages.isEmpty() ? List.of() : target.pages.pop();
        for (String name : page) {
            User user = new User();
            user.setUserName(name);
            user.setFirstName("First of " + name);
            AuthoritativeChange change = new AuthoritativeChange();
            change.setUser(user);
            changes.add(change);
        }
        return changes;
    }

    @Override
    public boolean hasMoreData() {
        return !target.pages.isEmpty();
    }

    @Override
    public String getNextChange() throws InternalErrorException {
        call("getNextChange");
        return "mark-2";
    }

    @Override
    public List<String[]> getAccountChangesToApply(Account account) throws InternalErrorException {
        call("getAccountChangesToApply", account.getName());
        List<String[]> changes = new ArrayList<>();
        changes.add(new String[] {"add", "userName", account.getName()});
        return changes;
    }

    @Override
    public List<String[]> getRoleChangesToApply(Role role) {
        return null;
    }

    @Override
    public ExtensibleObject getNativeObject(SoffidObjectType type, String object1, String object2) {
        if (target.nativeObject.isEmpty()) {
            return null;
        }
        ExtensibleObject object = new ExtensibleObject();
        object.setObjectType(type.getValue());
        object.putAll(target.nativeObject);
        return object;
    }

    @Override
    public ExtensibleObject getSoffidObject(SoffidObjectType type, String object1, String object2) {
        return null;
    }

    @Override
    public Collection<Map<String, Object>> invoke(String verb, String command, Map<String, Object> parameters)
            throws InternalErrorException {
        call("invoke", verb, command, parameters);
        return new ArrayList<>(target.invokeAnswer);
    }

    @Override
    public void updateExtensibleObject(ExtensibleObject object) throws InternalErrorException {
        call("updateExtensibleObject", object.getAttribute("type"), object.getAttribute("name"));
    }

    @Override
    public void removeExtensibleObject(ExtensibleObject object) throws InternalErrorException {
        call("removeExtensibleObject", object.getAttribute("type"), object.getAttribute("name"));
    }

    @Override
    public void close() {
        target.calls.add("close");
    }

    private void call(String name, Object... arguments) throws InternalErrorException {
        try {
            List<Object> shown = new ArrayList<>();
            for (Object argument : arguments) {
                shown.add(String.valueOf(argument));
            }
            target.called(name, shown.toArray());
        } catch (InternalErrorException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
