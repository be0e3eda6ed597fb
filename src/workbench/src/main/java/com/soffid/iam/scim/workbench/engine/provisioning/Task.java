package com.soffid.iam.scim.workbench.engine.provisioning;

import com.soffid.iam.api.Password;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A task that Soffid queues for a system after a change. It reads the present state of Soffid when it runs. */
public sealed interface Task {
    /** Makes the calls that this task means for an agent; an exception of the agent passes through. */
    void run(TaskCalls calls) throws Exception;

    /** Whether Soffid leaves this task out for a system that is read only. */
    default boolean sparesReadOnly() {
        return true;
    }

    /** Updates all accounts of a user. */
    record UpdateUser(String userName) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.accounts().updateUser(userName);
        }

        @Override
        public String toString() {
            return "UpdateUser " + userName;
        }
    }

    /**
     * Updates all accounts of a user, and sends the passwords that Soffid knows of those accounts which this run creates. An
     * account that the target had before keeps its password.
     */
    record UpdateUserWithNewPassword(String userName) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.accounts().updateUser(userName);
            calls.passwords().updateCreated(userName);
        }

        @Override
        public String toString() {
            return "UpdateUser " + userName;
        }
    }

    /** Removes an account that Soffid does not have any more; fails if the target does not have it either. */
    record RemoveAccount(String account) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.accounts().remove(account);
        }

        @Override
        public String toString() {
            return "RemoveAccount " + account;
        }
    }

    /** Updates one account, also one that is gone or has no user. */
    record UpdateAccount(String account) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.accounts().updateAccount(account);
        }

        @Override
        public String toString() {
            return "UpdateAccount " + account;
        }
    }

    /** Sends the password that Soffid knows of an account. */
    record UpdatePassword(String account, boolean mustChange) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.passwords().update(account, mustChange);
        }

        @Override
        public String toString() {
            return "UpdateAccountPassword " + account;
        }
    }

    /** Sends the passwords that Soffid knows of a user's accounts. */
    record UpdateUserPassword(String userName, boolean mustChange) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.passwords().updateUser(userName, mustChange);
        }

        @Override
        public String toString() {
            return "UpdateUserPassword " + userName;
        }
    }

    /** Gives a user's accounts a random password that must be changed. */
    record ExpirePassword(String userName) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.passwords().expire(userName);
        }

        @Override
        public String toString() {
            return "ExpireUserPassword " + userName;
        }
    }

    /** Asks a trusted system whether a password is right; Soffid notes a yes with its passwords. */
    record ValidatePassword(String account, Password password) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.passwords().validate(account, password);
        }

        @Override
        public boolean sparesReadOnly() {
            return false;
        }

        @Override
        public String toString() {
            return "ValidateAccountPassword " + account;
        }
    }

    /** Asks a trusted system whether a password is right that was set elsewhere; Soffid keeps the password after a yes. */
    record PropagatePassword(String account, Password password) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.passwords().propagate(account, password);
        }

        @Override
        public boolean sparesReadOnly() {
            return false;
        }

        @Override
        public String toString() {
            return "PropagatePassword " + account;
        }
    }

    /** Sends a password that was set in another system, unless the target has it already. */
    record UpdatePropagatedPassword(String account, Password password) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.passwords().updatePropagated(account, password);
        }

        @Override
        public String toString() {
            return "UpdatePropagatedPassword " + account;
        }
    }

    /** Updates a role, also one that is gone. */
    record UpdateRole(String role) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.objects().updateRole(role);
        }

        @Override
        public String toString() {
            return "UpdateRole " + role;
        }
    }

    /** Updates a group, also one that is gone; Soffid queues this task for every system. */
    record UpdateGroup(String group) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.objects().updateGroup(group);
        }

        @Override
        public String toString() {
            return "UpdateGroup " + group;
        }
    }

    /** Updates a custom object of any type, also one that is gone. */
    record UpdateCustomObject(String type, String name) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.objects().updateCustomObject(type, name);
        }

        @Override
        public String toString() {
            return "UpdateObject " + type + " " + name;
        }
    }

    /**
     * Updates a custom object of a mapped type, also one that is gone, in the form that mappings read. Soffid queues this task
     * for a system that is read only as well.
     */
    record UpdateExtendedObject(String type, String name) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.objects().updateExtendedObject(type, name);
        }

        @Override
        public boolean sparesReadOnly() {
            return false;
        }

        @Override
        public String toString() {
            return "UpdateExtendedObject " + type + " " + name;
        }
    }

    /** Runs a command of a script or of the console; its answer is dropped. */
    record AsyncInvoke(String verb, String command, Map<String, Object> parameters) implements Task {
        @Override
        public void run(TaskCalls calls) throws Exception {
            calls.objects().invoke(verb, command, parameters);
        }

        @Override
        public boolean sparesReadOnly() {
            return false;
        }

        @Override
        public String toString() {
            return "AsyncInvoke " + verb + " " + command;
        }
    }

    /** The tasks that bring a whole system up to date: all users, known passwords, all roles. */
    static List<Task> everythingIn(SoffidDirectory soffid) {
        List<Task> tasks = new ArrayList<>();
        soffid.users().names().forEach(user -> tasks.add(new UpdateUser(user)));
        soffid.accounts().names().stream()
                .filter(account -> soffid.passwords().find(account).isPresent())
                .forEach(account -> tasks.add(new UpdatePassword(account, false)));
        soffid.roles().names().forEach(role -> tasks.add(new UpdateRole(role)));
        return tasks;
    }
}
