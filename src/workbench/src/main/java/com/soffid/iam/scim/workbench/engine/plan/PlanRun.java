package com.soffid.iam.scim.workbench.engine.plan;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.control.RunControl;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the agent what an update of each account and each role of Soffid would change, by the preview that Soffid's console has,
 * too. The preview is an update without its last step, so that it reads what an update reads. Nothing is written and no trigger
 * runs.
 */
public final class PlanRun {
    /** After so many failures in a row because of the target, the rest would fail too. */
    private static final int MOST_FAILURES_IN_A_ROW = 3;

    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;
    private final RunControl control;

    public PlanRun(Dispatcher dispatcher, SoffidDirectory soffid, RunControl control) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
        this.control = control;
    }

    /** Plans the accounts and roles of a scope. If the control stops it, the plan says how many were not looked at. */
    public Plan run(PlanScope scope) {
        try (AgentSession session = dispatcher.connectMain()) {
            Collector collector = new Collector(session, scope.size());
            List<PlannedObject> accounts = new ArrayList<>();
            for (String name : scope.accounts()) {
                collector
                        .plan(PlannedObject.ACCOUNT, name, agent -> agent.getAccountChangesToApply(account(name)))
                        .map(planned -> withPassword(planned, scope.setPasswords()))
                        .ifPresent(planned -> {
                            if (scope.removed().contains(name) && !planned.changesAnything()) {
                                collector.failures.add(new Failure(
                                        "account " + name,
                                        "the target has no account " + name
                                                + ", so that nothing would be removed; check the name"));
                            } else {
                                accounts.add(planned);
                            }
                        });
            }
            List<PlannedObject> roles = new ArrayList<>();
            for (String name : scope.roles()) {
                collector
                        .plan(
                                PlannedObject.ROLE,
                                name,
                                agent -> agent.getRoleChangesToApply(
                                        soffid.role(name).orElseThrow()))
                        .ifPresent(roles::add);
            }
            return Plan.of(accounts, roles, collector.failures, collector.left);
        }
    }

    /** Plans one account of Soffid with its grants, also one that Soffid does not have any more. */
    public Plan runForAccount(String name) {
        try (AgentSession session = dispatcher.connectMain()) {
            Collector collector = new Collector(session, 1);
            List<PlannedObject> planned =
                    collector
                            .plan(PlannedObject.ACCOUNT, name, agent -> agent.getAccountChangesToApply(account(name)))
                            .stream()
                            .toList();
            return Plan.of(planned, List.of(), collector.failures, 0);
        }
    }

    private Account account(String name) {
        return soffid.accounts().find(name).orElseGet(() -> {
            Account gone = new Account();
            gone.setName(name);
            gone.setSystem(soffid.system());
            gone.setStatus(AccountStatus.REMOVED);
            return gone;
        });
    }

    private PlannedObject withPassword(PlannedObject planned, boolean setPasswords) {
        boolean sent = setPasswords
                && soffid.passwords().find(planned.name()).isPresent()
                && (planned.action() == PlannedObject.Action.CHANGE
                        || planned.action() == PlannedObject.Action.UNCHANGED)
                && soffid.accounts()
                        .find(planned.name())
                        .filter(account -> !account.isDisabled())
                        .isPresent();
        if (!sent) {
            return planned;
        }
        List<PlannedValue> changes = new ArrayList<>(planned.changes());
        changes.add(PlannedValue.ofPassword());
        return PlannedObject.of(planned.object(), planned.name(), changes);
    }

    /** Asks for a preview; null if the agent has none. */
    private interface Preview {
        @Nullable
        List<String[]> of(ReconcileMgr2 agent) throws Exception;
    }

    /** Asks for previews on one agent instance, and keeps the failures. */
    private final class Collector {
        private final AgentSession session;
        private final int total;
        private final List<Failure> failures = new ArrayList<>();
        private int inARow;
        private int done;
        private int left;

        Collector(AgentSession session, int total) {
            this.session = session;
            this.total = total;
        }

        Optional<PlannedObject> plan(String object, String name, Preview preview) {
            if (inARow >= MOST_FAILURES_IN_A_ROW || control.isStopped()) {
                left++;
                return Optional.empty();
            }
            control.begins("plan " + object + " " + name);
            Optional<PlannedObject> planned = ask(object, name, preview);
            control.progress(++done, total);
            return planned;
        }

        private Optional<PlannedObject> ask(String object, String name, Preview preview) {
            try {
                List<PlannedValue> rows = rows(preview).stream()
                        .map(PlannedValue::of)
                        .map(row ->
                                PlannedObject.ROLE.equals(object) ? row.seenFromRole(name) : row.seenFromAccount(name))
                        .toList();
                inARow = 0;
                return Optional.of(PlannedObject.of(object, name, rows));
            } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                Failure failure = Failure.of(object + " " + name, e);
                inARow = failure.concernsTheTarget() ? inARow + 1 : 0;
                failures.add(failure);
                control.failed(failure, e);
                return Optional.empty();
            }
        }

        private List<String[]> rows(Preview preview) throws Exception {
            Optional<ReconcileMgr2> agent = session.as(ReconcileMgr2.class);
            List<String[]> rows = agent.isPresent() ? preview.of(agent.get()) : null;
            if (rows == null) {
                throw new InternalErrorException(
                        "this addon has no preview of changes (getAccountChangesToApply, getRoleChangesToApply)");
            }
            return rows;
        }
    }
}
