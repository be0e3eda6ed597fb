package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.api.System;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;

/** Which calls a task means for an agent: the sync server's table. Thread-safe. */
final class TaskCalls {
    private final System system;
    private final AccountCalls accounts;
    private final PasswordCalls passwords;
    private final ObjectCalls objects;

    TaskCalls(SoffidDirectory soffid, Dispatcher dispatcher, CallCounter calls) {
        system = dispatcher.system();
        accounts = new AccountCalls(soffid, calls);
        passwords = new PasswordCalls(soffid, system, calls);
        objects = new ObjectCalls(soffid, dispatcher, calls);
    }

    /** Makes the calls, if the task applies to the system; what the agent throws passes through. */
    void run(Task task, AgentSession session) throws Exception {
        if (system.isReadOnly() && task.sparesReadOnly()) {
            return;
        }
        if (task instanceof Task.UpdateUser update) {
            accounts.updateUser(update.userName(), session);
        } else if (task instanceof Task.UpdateAccount update) {
            accounts.updateAccount(update.account(), session);
        } else if (task instanceof Task.UpdateRole update) {
            objects.updateRole(update.role(), session);
        } else if (task instanceof Task.UpdateGroup update) {
            objects.updateGroup(update.group(), session);
        } else if (task instanceof Task.UpdateCustomObject update) {
            objects.updateCustomObject(update, session);
        } else if (task instanceof Task.UpdateExtendedObject update) {
            objects.updateExtendedObject(update, session);
        } else if (task instanceof Task.AsyncInvoke command) {
            objects.invoke(command, session);
        } else {
            password(task, session);
        }
    }

    private void password(Task task, AgentSession session) throws Exception {
        if (task instanceof Task.UpdatePassword update) {
            passwords.update(update.account(), update.mustChange(), session);
        } else if (task instanceof Task.UpdateUserPassword update) {
            passwords.updateUser(update.userName(), update.mustChange(), session);
        } else if (task instanceof Task.ExpirePassword expire) {
            passwords.expire(expire.userName(), session);
        } else if (task instanceof Task.ValidatePassword validate) {
            passwords.validate(validate.account(), validate.password(), session);
        } else if (task instanceof Task.PropagatePassword propagate) {
            passwords.propagate(propagate.account(), propagate.password(), session);
        } else if (task instanceof Task.UpdatePropagatedPassword update) {
            passwords.updatePropagated(update.account(), update.password(), session);
        }
    }
}
