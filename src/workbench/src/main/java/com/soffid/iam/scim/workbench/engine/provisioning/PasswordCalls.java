package com.soffid.iam.scim.workbench.engine.provisioning;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.UserMgr;
import es.caib.seycon.ng.comu.AccountType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the calls of tasks about passwords, for accounts that Soffid manages and that are not disabled. */
final class PasswordCalls {
    private final SoffidDirectory soffid;
    private final System system;
    private final AgentSession session;
    private final CallCounter calls;

    PasswordCalls(SoffidDirectory soffid, System system, AgentSession session, CallCounter calls) {
        this.soffid = soffid;
        this.system = system;
        this.session = session;
        this.calls = calls;
    }

    /**
     * Sends the password that Soffid knows. A system that is not trusted gets a random one in place of a password that must be
     * changed. A task about an account names no user, also if the account belongs to one.
     */
    void update(String account, boolean mustChange) throws Exception {
        update(account, Optional.empty(), mustChange);
    }

    private void update(String account, Optional<User> owner, boolean mustChange) throws Exception {
        Optional<Password> known = soffid.passwords().find(account);
        if (known.isPresent()) {
            boolean hidden = mustChange && !isTrusted();
            send(account, owner, hidden ? soffid.passwords().generate() : known.get(), mustChange);
        }
    }

    /** Sends the passwords of all accounts of a user. */
    void updateUser(String userName, boolean mustChange) throws Exception {
        for (Account account : AccountCalls.accountsOf(userName, soffid)) {
            update(account.getName(), soffid.ownerOf(account), mustChange);
        }
    }

    /** Sends the passwords of those accounts of a user that this run created. */
    void updateCreated(String userName) throws Exception {
        for (Account account : AccountCalls.accountsOf(userName, soffid)) {
            if (calls.isCreated(account.getName())) {
                update(account.getName(), soffid.ownerOf(account), false);
            }
        }
    }

    /** Sends a random password that must be changed to every account of a user. */
    void expire(String userName) throws Exception {
        for (Account account : AccountCalls.accountsOf(userName, soffid)) {
            send(account.getName(), soffid.ownerOf(account), soffid.passwords().generate(), true);
        }
    }

    /** Asks a trusted system whether a password is right, and notes a yes. */
    void validate(String account, Password password) throws Exception {
        if (isTrusted() && matches(account, password)) {
            soffid.passwords().confirm(account);
        }
    }

    /** Asks a trusted system whether a password is right, and keeps the password after a yes. */
    void propagate(String account, Password password) throws Exception {
        if (isTrusted() && matches(account, password)) {
            soffid.passwords().confirm(account);
            soffid.passwords().set(account, password);
        }
    }

    /** Sends a password, unless the target has it already. */
    void updatePropagated(String account, Password password) throws Exception {
        if (!matches(account, password)) {
            Optional<User> owner = managed(account).flatMap(soffid::ownerOf);
            send(account, owner, password, false);
        }
    }

    private boolean isTrusted() {
        return Boolean.TRUE.equals(system.getTrusted());
    }

    private boolean matches(String name, Password password) throws Exception {
        Optional<UserMgr> agent = session.as(UserMgr.class);
        if (agent.isEmpty() || managed(name).isEmpty()) {
            return false;
        }
        calls.count("validateUserPassword");
        return agent.get().validateUserPassword(name, password);
    }

    private void send(String name, Optional<User> owner, Password password, boolean mustChange) throws Exception {
        Optional<UserMgr> agent = session.as(UserMgr.class);
        if (agent.isPresent() && managed(name).isPresent()) {
            calls.count("updateUserPassword");
            @Nullable User user = owner.orElse(null);
            agent.get().updateUserPassword(name, user, password, mustChange);
        }
    }

    private Optional<Account> managed(String name) {
        return soffid.accounts()
                .find(name)
                .filter(account -> !account.isDisabled() && !AccountType.IGNORED.equals(account.getType()));
    }
}
