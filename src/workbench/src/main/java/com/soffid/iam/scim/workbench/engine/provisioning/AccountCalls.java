package com.soffid.iam.scim.workbench.engine.provisioning;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.User;
import com.soffid.iam.api.UserAccount;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.UserMgr;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the calls of tasks about users and accounts. */
final class AccountCalls {
    private final SoffidDirectory soffid;
    private final AgentSession session;
    private final CallCounter calls;

    AccountCalls(SoffidDirectory soffid, AgentSession session, CallCounter calls) {
        this.soffid = soffid;
        this.session = session;
        this.calls = calls;
    }

    /** The accounts that a user has in the system. */
    static List<Account> accountsOf(String userName, SoffidDirectory soffid) {
        List<Account> accounts = new ArrayList<>();
        for (Account account : soffid.accounts().all()) {
            if (account instanceof UserAccount owned && userName.equals(owned.getUser())) {
                accounts.add(account);
            }
        }
        return accounts;
    }

    /** Brings every account of a user to the target. */
    void updateUser(String userName) throws Exception {
        for (Account account : accountsOf(userName, soffid)) {
            updateOrRemove(account);
        }
    }

    /** Brings an account to the target, or removes it there if Soffid has none of that name. */
    void updateAccount(String name) throws Exception {
        Optional<Account> account = soffid.accounts().find(name);
        if (account.isPresent()) {
            updateOrRemove(account.get());
        } else {
            removeUser(name);
        }
    }

    private void updateOrRemove(Account account) throws Exception {
        if (AccountType.IGNORED.equals(account.getType())) {
            return;
        }
        if (account.isDisabled() || AccountStatus.REMOVED.equals(account.getStatus())) {
            removeUser(account.getName());
        } else {
            if (account.getOldName() != null && !session.supportsRename()) {
                removeUser(account.getOldName());
            }
            update(account);
        }
        soffid.accounts().change(account.getName(), stored -> stored.setOldName(null));
    }

    private void update(Account account) throws Exception {
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
        if (OutcomeLines.sayCreated(session.recordedLog())) {
            calls.created(account.getName());
        }
    }

    /**
     * Removes an account that Soffid does not have any more.
     *
     * @throws InternalErrorException if the target does not have it either
     */
    void remove(String name) throws Exception {
        removeUser(name);
        if (OutcomeLines.sayAbsent(session.recordedLog())) {
            throw new InternalErrorException("the target has no account " + name
                    + ", so that nothing was removed. Check the name: scim reconcile --list shows all of them");
        }
    }

    private void removeUser(String name) throws Exception {
        Optional<UserMgr> agent = session.as(UserMgr.class);
        if (agent.isPresent()) {
            calls.count("removeUser");
            agent.get().removeUser(name);
        }
    }
}
