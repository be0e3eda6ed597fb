package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.api.Password;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Soffid queues for a system when something changed; what exactly is to be done is read when the task runs. */
public sealed interface Task {
    /** Whether a system that is read only is spared it. */
    default boolean sparesReadOnly() {
        return true;
    }

    /** All accounts of a user. */
    record UpdateUser(String userName) implements Task {
        @Override
        public String toString() {
            return "UpdateUser " + userName;
        }
    }

    /** One account, also one that is gone or has no user. */
    record UpdateAccount(String account) implements Task {
        @Override
        public String toString() {
            return "UpdateAccount " + account;
        }
    }

    /** Sends the password that Soffid knows of an account. */
    record UpdatePassword(String account, boolean mustChange) implements Task {
        @Override
        public String toString() {
            return "UpdateAccountPassword " + account;
        }
    }

    /** Sends the passwords that Soffid knows of a user's accounts. */
    record UpdateUserPassword(String userName, boolean mustChange) implements Task {
        @Override
        public String toString() {
            return "UpdateUserPassword " + userName;
        }
    }

    /** Puts a password that nobody knows, and that must be changed, on a user's accounts. */
    record ExpirePassword(String userName) implements Task {
        @Override
        public String toString() {
            return "ExpireUserPassword " + userName;
        }
    }

    /** Asks a trusted system whether a password is right; a yes is noted with Soffid's passwords. */
    record ValidatePassword(String account, Password password) implements Task {
        @Override
        public boolean sparesReadOnly() {
            return false;
        }

        @Override
        public String toString() {
            return "ValidateAccountPassword " + account;
        }
    }

    /** Asks a trusted system whether a password is right that was set elsewhere; Soffid adopts one that is. */
    record PropagatePassword(String account, Password password) implements Task {
        @Override
        public boolean sparesReadOnly() {
            return false;
        }

        @Override
        public String toString() {
            return "PropagatePassword " + account;
        }
    }

    /** Sends a password that was set in another system, unless it is there already. */
    record UpdatePropagatedPassword(String account, Password password) implements Task {
        @Override
        public String toString() {
            return "UpdatePropagatedPassword " + account;
        }
    }

    /** A role, also one that is gone. */
    record UpdateRole(String role) implements Task {
        @Override
        public String toString() {
            return "UpdateRole " + role;
        }
    }

    /** A group, also one that is gone; Soffid sends it to every system. */
    record UpdateGroup(String group) implements Task {
        @Override
        public String toString() {
            return "UpdateGroup " + group;
        }
    }

    /** A custom object, also one that is gone; Soffid sends those of all types. */
    record UpdateCustomObject(String type, String name) implements Task {
        @Override
        public String toString() {
            return "UpdateObject " + type + " " + name;
        }
    }

    /**
     * A custom object, also one that is gone, in the form that mappings read; Soffid sends those of mapped types, to a system
     * that is read only as well.
     */
    record UpdateExtendedObject(String type, String name) implements Task {
        @Override
        public boolean sparesReadOnly() {
            return false;
        }

        @Override
        public String toString() {
            return "UpdateExtendedObject " + type + " " + name;
        }
    }

    /** A command that a script or the console gave; what is answered is dropped. */
    record AsyncInvoke(String verb, String command, Map<String, Object> parameters) implements Task {
        @Override
        public boolean sparesReadOnly() {
            return false;
        }

        @Override
        public String toString() {
            return "AsyncInvoke " + verb + " " + command;
        }
    }

    /** What Soffid queues when a system is to be brought up to date: all users, known passwords, all roles. */
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
