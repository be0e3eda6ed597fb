package com.soffid.iam.scim.workbench.engine.reconcile;

import com.soffid.iam.scim.workbench.addon.ConnectException;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.control.RunOptions;
import com.soffid.iam.scim.workbench.engine.load.LoadContext;
import com.soffid.iam.scim.workbench.engine.load.LoadTriggers;
import com.soffid.iam.scim.workbench.engine.load.RunAbortedException;
import com.soffid.iam.scim.workbench.engine.load.Tally;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.Failures;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reconciles a system as the sync server does: loads roles, then accounts with their grants, then removes the others. */
public final class ReconcileRun {
    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;
    private final AgentConfig config;
    private final RunOptions options;

    public ReconcileRun(Dispatcher dispatcher, SoffidDirectory soffid, AgentConfig config, RunOptions options) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
        this.config = config;
        this.options = options;
    }

    /**
     * Runs the reconciliation on an agent instance of its own.
     *
     * @param full whether accounts and roles that the target no longer lists are removed from Soffid
     */
    public ReconcileReport run(boolean full) {
        ReconcileTally tally = new ReconcileTally();
        try (ReconnectingAgent<ReconcileMgr2> agent =
                ReconnectingAgent.connect(dispatcher, ReconcileMgr2.class, options.control())) {
            LoadTriggers triggers = new LoadTriggers(config.loadTriggers(), dispatcher);
            LoadContext context = new LoadContext(
                    soffid, dispatcher.system(), dispatcher.server(), triggers, tally.problems(), options);
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

    /** The counts of a reconciliation while it runs. */
    private record ReconcileTally(Tally roles, Tally accounts, Tally grants, List<Failure> problems) {
        ReconcileTally() {
            this(new Tally(), new Tally(), new Tally(), new ArrayList<>());
        }

        ReconcileReport report(Optional<Failure> aborted) {
            return new ReconcileReport(
                    roles.counts(),
                    accounts.counts(),
                    grants.counts(),
                    Failures.of(problems),
                    aborted,
                    accounts.left());
        }
    }
}
