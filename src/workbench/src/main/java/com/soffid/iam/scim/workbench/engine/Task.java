package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.ArrayList;
import java.util.List;

/** What Soffid queues for a system when something changed; what exactly is to be done is read when the task runs. */
public sealed interface Task {
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
