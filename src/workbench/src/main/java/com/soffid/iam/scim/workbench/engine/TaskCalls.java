package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.CustomObject;
import com.soffid.iam.api.Group;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.Role;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.CustomObjectMgr;
import com.soffid.iam.sync.intf.GroupMgr;
import com.soffid.iam.sync.intf.RoleMgr;
import com.soffid.iam.sync.intf.UserMgr;
import es.caib.seycon.ng.comu.AccountType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which calls a task means for an agent: the sync server's table. */
final class TaskCalls {
    private final SoffidDirectory soffid;
    private final CallCounter calls;

    TaskCalls(SoffidDirectory soffid, CallCounter calls) {
        this.soffid = soffid;
        this.calls = calls;
    }

    /** Makes the calls; what the agent throws passes through. */
    void run(Task task, AgentSession session) throws Exception {
        if (task instanceof Task.UpdateUser update) {
            updateUser(update.userName(), session);
        } else if (task instanceof Task.UpdateAccount update) {
            updateAccount(update.account(), session);
        } else if (task instanceof Task.UpdatePassword update) {
            updatePassword(update, session);
        } else if (task instanceof Task.UpdateRole update) {
            updateRole(update.role(), session);
        } else if (task instanceof Task.UpdateGroup update) {
            updateGroup(update.group(), session);
        } else if (task instanceof Task.UpdateCustomObject update) {
            updateCustomObject(update, session);
        }
    }

    private void updateUser(String userName, AgentSession session) throws Exception {
        for (Account account : accountsOf(userName)) {
            updateOrRemove(account, session);
        }
    }

    private List<Account> accountsOf(String userName) {
        List<Account> accounts = new ArrayList<>();
        for (Account account : soffid.accounts().all()) {
            if (account instanceof UserAccount owned && userName.equals(owned.getUser())) {
                accounts.add(account);
            }
        }
        return accounts;
    }

    private void updateAccount(String name, AgentSession session) throws Exception {
        Optional<Account> account = soffid.accounts().find(name);
        if (account.isPresent()) {
            updateOrRemove(account.get(), session);
        } else {
            removeUser(name, session);
        }
    }

    private void updateOrRemove(Account account, AgentSession session) throws Exception {
        if (AccountType.IGNORED.equals(account.getType())) {
            return;
        }
        if (account.isDisabled() || AccountStatus.REMOVED.equals(account.getStatus())) {
            removeUser(account.getName(), session);
        } else {
            if (account.getOldName() != null && !session.supportsRename()) {
                removeUser(account.getOldName(), session);
            }
            update(account, session);
        }
        soffid.accounts().change(account.getName(), stored -> stored.setOldName(null));
    }

    private void update(Account account, AgentSession session) throws Exception {
        Optional<UserMgr> agent = session.as(UserMgr.class);
        if (agent.isEmpty()) {
            return;
        }
        calls.count("updateUser");
        Optional<User> owner = soffid.ownerOf(account);
        if (owner.isPresent()) {
            agent.get().updateUser(account, owner.get());
        } else {
            agent.get().updateUser(account);
        }
    }

    private void removeUser(String name, AgentSession session) throws Exception {
        Optional<UserMgr> agent = session.as(UserMgr.class);
        if (agent.isPresent()) {
            calls.count("removeUser");
            agent.get().removeUser(name);
        }
    }

    private void updatePassword(Task.UpdatePassword task, AgentSession session) throws Exception {
        Optional<UserMgr> agent = session.as(UserMgr.class);
        Optional<Account> account = soffid.accounts().find(task.account()).filter(found -> !found.isDisabled());
        Optional<Password> password = soffid.passwords().find(task.account());
        if (agent.isPresent() && account.isPresent() && password.isPresent()) {
            calls.count("updateUserPassword");
            @Nullable User owner = soffid.ownerOf(account.get()).orElse(null);
            agent.get().updateUserPassword(task.account(), owner, password.get(), task.mustChange());
        }
    }

    private void updateRole(String name, AgentSession session) throws Exception {
        Optional<RoleMgr> agent = session.as(RoleMgr.class);
        if (agent.isEmpty()) {
            return;
        }
        Optional<Role> role = soffid.roles().find(name);
        if (role.isPresent()) {
            calls.count("updateRole");
            agent.get().updateRole(role.get());
        } else {
            calls.count("removeRole");
            agent.get().removeRole(name, soffid.system());
        }
    }

    private void updateGroup(String name, AgentSession session) throws Exception {
        Optional<GroupMgr> agent = session.as(GroupMgr.class);
        if (agent.isEmpty()) {
            return;
        }
        Optional<Group> group = soffid.groups().find(name);
        if (group.isPresent()) {
            calls.count("updateGroup");
            agent.get().updateGroup(group.get());
        } else {
            calls.count("removeGroup");
            agent.get().removeGroup(name);
        }
    }

    private void updateCustomObject(Task.UpdateCustomObject task, AgentSession session) throws Exception {
        Optional<CustomObjectMgr> agent = session.as(CustomObjectMgr.class);
        if (agent.isEmpty()) {
            return;
        }
        Optional<CustomObject> object = soffid.customObjects().find(task.type() + "/" + task.name());
        if (object.isPresent()) {
            calls.count("updateCustomObject");
            agent.get().updateCustomObject(object.get());
        } else {
            calls.count("removeCustomObject");
            CustomObject gone = new CustomObject();
            gone.setType(task.type());
            gone.setName(task.name());
            agent.get().removeCustomObject(gone);
        }
    }
}
