package com.soffid.iam.scim.workbench.engine.plan;

import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.control.RunControl;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares the target with what Soffid has, and changes neither. The lists of the target show what only it has. For each object of
 * Soffid the agent's preview says what differs.
 */
public final class DriftRun {
    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;
    private final RunControl control;

    public DriftRun(Dispatcher dispatcher, SoffidDirectory soffid, RunControl control) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
        this.control = control;
    }

    /** Compares everything. If a list cannot be read, the result says so and has the rest. */
    public Drift run() {
        List<String> extraAccounts = List.of();
        List<String> extraRoles = List.of();
        Optional<Failure> unread = Optional.empty();
        control.begins("lists of the target");
        try (AgentSession session = dispatcher.connectMain()) {
            ReconcileMgr2 agent = session.as(ReconcileMgr2.class)
                    .orElseThrow(() -> new InternalErrorException("this addon cannot list accounts (ReconcileMgr2)"));
            extraAccounts = onlyIn(agent.getAccountsList(), soffid.accounts().names());
            extraRoles = onlyIn(agent.getRolesList(), soffid.roles().names());
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            extraAccounts = List.of();
            unread = Optional.of(Failure.of("list of the target", e));
        }
        Plan plan = new PlanRun(dispatcher, soffid, control).run(PlanScope.everythingIn(soffid));
        return new Drift(plan, extraAccounts, extraRoles, unread);
    }

    /** The listed names that Soffid does not have. A target may write a name in another case than Soffid. */
    private static List<String> onlyIn(@Nullable Collection<String> listed, Collection<String> known) {
        SortedSet<String> ofSoffid = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        ofSoffid.addAll(known);
        return listed == null
                ? List.of()
                : listed.stream()
                        .filter(name -> !ofSoffid.contains(name))
                        .distinct()
                        .sorted()
                        .toList();
    }
}
