package com.soffid.iam.scim.workbench.engine.plan;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
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

    public PlanRun(Dispatcher dispatcher, SoffidDirectory soffid) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
    }

    /**
     * Plans all accounts and roles of Soffid.
     *
     * @param removed names of accounts that Soffid does not have and that are removed from the target
     * @param setPasswords whether the passwords that Soffid knows are sent to accounts that the target has
     */
    public Plan run(Collection<String> removed, boolean setPasswords) {
        try (AgentSession session = dispatcher.connectMain()) {
            Collector collector = new Collector(session);
            List<PlannedObject> accounts = new ArrayList<>();
            SortedSet<String> names = soffid.accounts().names();
            names.addAll(removed);
            for (String name : names) {
                collector
                        .plan(PlannedObject.ACCOUNT, name, agent -> agent.getAccountChangesToApply(account(name)))
                        .map(planned -> withPassword(planned, setPasswords))
                        .ifPresent(planned -> {
                            if (removed.contains(name) && !planned.changesAnything()) {
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
            for (String name : soffid.roles().names()) {
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
            Collector collector = new Collector(session);
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
    private static final class Collector {
        private final AgentSession session;
        private final List<Failure> failures = new ArrayList<>();
        private int inARow;
        private int left;

        Collector(AgentSession session) {
            this.session = session;
        }

        Optional<PlannedObject> plan(String object, String name, Preview preview) {
            if (inARow >= MOST_FAILURES_IN_A_ROW) {
                left++;
                return Optional.empty();
            }
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
