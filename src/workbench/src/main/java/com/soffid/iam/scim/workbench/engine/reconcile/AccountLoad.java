package com.soffid.iam.scim.workbench.engine.reconcile;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.engine.load.LoadContext;
import com.soffid.iam.scim.workbench.engine.load.RunAbortedException;
import com.soffid.iam.scim.workbench.engine.load.Tally;
import com.soffid.iam.sync.engine.extobj.AccountExtensibleObject;
import com.soffid.iam.sync.engine.extobj.ValueObjectMapper;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import es.caib.seycon.ng.comu.AccountType;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings the target's accounts into Soffid: creates new ones as unmanaged, and updates the fields that Soffid does not manage. */
final class AccountLoad {
    private final ReconnectingAgent<ReconcileMgr2> agent;
    private final LoadContext context;
    private final GrantLoad grants;
    private final Tally tally;
    private final Set<String> metadata;
    private final Set<String> listed = new LinkedHashSet<>();

    AccountLoad(
            ReconnectingAgent<ReconcileMgr2> agent,
            LoadContext context,
            GrantLoad grants,
            Tally tally,
            Set<String> metadata) {
        this.agent = agent;
        this.context = context;
        this.grants = grants;
        this.tally = tally;
        this.metadata = metadata;
    }

    void load() throws RunAbortedException {
        List<String> answer = agent.call("getAccountsList", ReconcileMgr2::getAccountsList);
        if (answer == null) {
            throw new RunAbortedException("getAccountsList", "the agent answered null instead of a list");
        }
        answer.stream().filter(name -> name != null && !name.isBlank()).forEach(listed::add);
        List<String> chosen = context.options().selection().of(listed, name -> name);
        reportUnlisted();
        tally.expect(chosen.size());
        for (String name : chosen) {
            load(name);
            tally.read(1);
            context.options().control().progress(tally.counts().read(), chosen.size());
        }
    }

    /** Reports the accounts that the user asked for by name and that the target does not list. */
    private void reportUnlisted() {
        context.options().selection().names().stream()
                .filter(name -> !listed.contains(name))
                .sorted()
                .forEach(name -> context.problem("account " + name, "the target does not list it; check the name"));
    }

    private void load(String name) throws RunAbortedException {
        Account account = agent.call("getAccountInfo(" + name + ")", target -> target.getAccountInfo(name));
        if (account == null) {
            return;
        }
        Optional<Account> known = context.soffid().accounts().find(name);
        try {
            if (known.isEmpty()) {
                if (create(account, name)) {
                    grants.load(name);
                }
            } else if (account.getName() != null && !account.getName().isBlank() && update(account, known.get())) {
                grants.load(name);
            }
        } catch (InternalErrorException e) {
            context.problem("account " + name, e);
        }
    }

    private boolean create(Account account, String name) throws InternalErrorException {
        account.setName(name);
        account.setSystem(context.system().getName());
        Account accepted = account;
        if (context.triggers().has(SoffidObjectType.OBJECT_ACCOUNT, SoffidObjectTrigger.PRE_INSERT)) {
            AccountExtensibleObject newObject = new AccountExtensibleObject(account, context.server());
            if (!context.triggers()
                    .accept(SoffidObjectType.OBJECT_ACCOUNT, SoffidObjectTrigger.PRE_INSERT, null, newObject)) {
                return false;
            }
            accepted = new ValueObjectMapper().parseAccount(newObject);
        }
        checkAttributes(accepted);
        context.soffid()
                .accounts()
                .put(AccountFields.created(accepted, name, context.system().getName()));
        tally.created();
        return true;
    }

    /** Updates the fields that Soffid does not manage; true if the account is unmanaged, so that its grants are read, too. */
    private boolean update(Account account, Account known) throws InternalErrorException {
        Account accepted = account;
        boolean unmanaged = context.system().isReadOnly()
                || context.system().isAuthoritative()
                || AccountType.IGNORED.equals(known.getType());
        if (context.triggers().has(SoffidObjectType.OBJECT_ACCOUNT, SoffidObjectTrigger.PRE_UPDATE)) {
            AccountExtensibleObject newObject = new AccountExtensibleObject(account, context.server());
            AccountExtensibleObject oldObject = new AccountExtensibleObject(known, context.server());
            unmanaged = context.triggers()
                    .accept(SoffidObjectType.OBJECT_ACCOUNT, SoffidObjectTrigger.PRE_UPDATE, oldObject, newObject);
            accepted = new ValueObjectMapper().parseAccount(newObject);
        }
        boolean changed = AccountFields.copyDates(accepted, known);
        if (unmanaged) {
            checkAttributes(accepted);
            changed |= AccountFields.copyUnmanaged(accepted, known);
        }
        if (changed) {
            context.soffid().accounts().put(known);
            tally.updated();
        }
        return unmanaged;
    }

    /** Soffid saves no account with an attribute that the agent's account metadata does not define. */
    private void checkAttributes(Account account) throws InternalErrorException {
        if (account.getAttributes() == null) {
            return;
        }
        for (String name : account.getAttributes().keySet()) {
            if (!metadata.contains(name)) {
                throw new InternalErrorException("Unable to find metadada for attribute " + name
                        + ": define it in the account metadata of the agent");
            }
        }
    }

    /** Marks accounts as removed that the target did not list: unmanaged ones, or those that a trigger accepts. */
    void removeUnlisted() {
        for (Account account : context.soffid().accounts().all()) {
            boolean gone = AccountStatus.REMOVED.equals(account.getStatus());
            if (gone || listed.contains(account.getName())) {
                continue;
            }
            try {
                if (mayRemove(account)) {
                    context.soffid().removeAccount(account.getName());
                    tally.removed();
                }
            } catch (InternalErrorException e) {
                context.problem("account " + account.getName(), e);
            }
        }
    }

    private boolean mayRemove(Account account) throws InternalErrorException {
        if (!context.triggers().has(SoffidObjectType.OBJECT_ACCOUNT, SoffidObjectTrigger.PRE_DELETE)) {
            return AccountType.IGNORED.equals(account.getType());
        }
        AccountExtensibleObject oldObject = new AccountExtensibleObject(account, context.server());
        return context.triggers()
                .accept(SoffidObjectType.OBJECT_ACCOUNT, SoffidObjectTrigger.PRE_DELETE, oldObject, null);
    }
}
