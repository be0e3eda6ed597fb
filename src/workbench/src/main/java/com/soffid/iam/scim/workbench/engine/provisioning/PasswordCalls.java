package com.soffid.iam.scim.workbench.engine;

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

/** The calls for tasks about passwords: of accounts that are managed and not disabled. */
final class PasswordCalls {
    private final SoffidDirectory soffid;
    private final System system;
    private final CallCounter calls;

    PasswordCalls(SoffidDirectory soffid, System system, CallCounter calls) {
        this.soffid = soffid;
        this.system = system;
        this.calls = calls;
    }

    /**
     * Sends what Soffid knows; one that must be changed stays unknown to a system that is not trusted. A task about an account
     * names no user, also where the account belongs to one.
     */
    void update(String account, boolean mustChange, AgentSession session) throws Exception {
        update(account, Optional.empty(), mustChange, session);
    }

    private void update(String account, Optional<User> owner, boolean mustChange, AgentSession session)
            throws Exception {
        Optional<Password> known = soffid.passwords().find(account);
        if (known.isPresent()) {
            boolean hidden = mustChange && !isTrusted();
            send(account, owner, hidden ? soffid.passwords().generate() : known.get(), mustChange, session);
        }
    }

    void updateUser(String userName, boolean mustChange, AgentSession session) throws Exception {
        for (Account account : AccountCalls.accountsOf(userName, soffid)) {
            update(account.getName(), soffid.ownerOf(account), mustChange, session);
        }
    }

    void expire(String userName, AgentSession session) throws Exception {
        for (Account account : AccountCalls.accountsOf(userName, soffid)) {
            send(account.getName(), soffid.ownerOf(account), soffid.passwords().generate(), true, session);
        }
    }

    void validate(String account, Password password, AgentSession session) throws Exception {
        if (isTrusted() && matches(account, password, session)) {
            soffid.passwords().confirm(account);
        }
    }

    void propagate(String account, Password password, AgentSession session) throws Exception {
        if (isTrusted() && matches(account, password, session)) {
            soffid.passwords().confirm(account);
            soffid.passwords().set(account, password);
        }
    }

    void updatePropagated(String account, Password password, AgentSession session) throws Exception {
        if (!matches(account, password, session)) {
            Optional<User> owner = managed(account).flatMap(soffid::ownerOf);
            send(account, owner, password, false, session);
        }
    }

    private boolean isTrusted() {
        return Boolean.TRUE.equals(system.getTrusted());
    }

    private boolean matches(String name, Password password, AgentSession session) throws Exception {
        Optional<UserMgr> agent = session.as(UserMgr.class);
        if (agent.isEmpty() || managed(name).isEmpty()) {
            return false;
        }
        calls.count("validateUserPassword");
        return agent.get().validateUserPassword(name, password);
    }

    private void send(String name, Optional<User> owner, Password password, boolean mustChange, AgentSession session)
            throws Exception {
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
