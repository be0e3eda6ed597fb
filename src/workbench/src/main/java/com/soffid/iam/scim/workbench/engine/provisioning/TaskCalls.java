package com.soffid.iam.scim.workbench.engine.provisioning;

import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;

/** The calls that a {@link Task} may make, on one agent instance. */
public final class TaskCalls {
    private final AccountCalls accounts;
    private final PasswordCalls passwords;
    private final ObjectCalls objects;

    TaskCalls(SoffidDirectory soffid, Dispatcher dispatcher, AgentSession session, CallCounter calls) {
        accounts = new AccountCalls(soffid, session, calls);
        passwords = new PasswordCalls(soffid, dispatcher.system(), session, calls);
        objects = new ObjectCalls(soffid, dispatcher, session, calls);
    }

    AccountCalls accounts() {
        return accounts;
    }

    PasswordCalls passwords() {
        return passwords;
    }

    ObjectCalls objects() {
        return objects;
    }
}
