package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.scim.workbench.addon.ConnectException;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import java.util.Optional;

/** Reconciles a system as the sync server does: roles, then accounts with their grants, then what is no longer there. */
public final class ReconcileRun {
    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;
    private final AgentConfig config;

    public ReconcileRun(Dispatcher dispatcher, SoffidDirectory soffid, AgentConfig config) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
        this.config = config;
    }

    /**
     * Runs it on an agent instance of its own.
     *
     * @param full whether accounts and roles that the target no longer lists are removed from Soffid
     */
    public ReconcileReport run(boolean full) {
        ReconcileTally tally = new ReconcileTally();
        try (ReconnectingAgent<ReconcileMgr2> agent = ReconnectingAgent.connect(dispatcher, ReconcileMgr2.class)) {
            LoadTriggers triggers = new LoadTriggers(config.loadTriggers(), dispatcher);
            LoadContext context =
                    new LoadContext(soffid, dispatcher.system(), dispatcher.server(), triggers, tally.problems());
            run(agent, context, tally, full);
            return tally.report(Optional.empty());
        } catch (RunAbortedException e) {
            return tally.report(Optional.of(e.failure()));
        } catch (ConnectException e) {
            return tally.report(Optional.of(Failure.of("connect", e)));
        }
    }

    private void run(ReconnectingAgent<ReconcileMgr2> agent, LoadContext context, ReconcileTally tally, boolean full)
            throws RunAbortedException {
        RoleLoad roles = new RoleLoad(agent, context, tally.roles());
        roles.load();
        GrantLoad grants = new GrantLoad(agent, context, roles, tally.grants());
        AccountLoad accounts = new AccountLoad(agent, context, grants, tally.accounts(), config.accountAttributes());
        accounts.load();
        if (full) {
            accounts.removeUnlisted();
            roles.removeUnlisted();
        }
    }
}
