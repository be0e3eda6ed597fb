package com.soffid.iam.scim.workbench.engine.explain;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.RoleGrant;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.engine.control.RunControl;
import com.soffid.iam.scim.workbench.engine.plan.Plan;
import com.soffid.iam.scim.workbench.engine.plan.PlanRun;
import com.soffid.iam.scim.workbench.engine.plan.PlannedObject;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.soffid.Grant;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMgr;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects all that concerns one account, with an agent instance of its own. Nothing is written. For one thread. */
public final class ExplainRun {
    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;
    private final List<String> problems = new ArrayList<>();

    public ExplainRun(Dispatcher dispatcher, SoffidDirectory soffid) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
    }

    /** Explains an account, also one that Soffid or the target does not have. */
    public Explanation run(String name) {
        Optional<MappingEvaluation> evaluation = soffid.accounts()
                .find(name)
                .map(account -> new MappingEvaluation(dispatcher, account, soffid.ownerOf(account)));
        List<Explanation.MappingResult> mappings =
                evaluation.map(MappingEvaluation::results).orElse(List.of());
        try (AgentSession session = dispatcher.connectMain()) {
            Optional<ExtensibleObject> resource = ask(
                    "the target's resource",
                    session,
                    ExtensibleObjectMgr.class,
                    agent -> agent.getNativeObject(type(), name, soffid.system()));
            Map<String, String> target =
                    resource.map(FlatValues::of).map(Map::copyOf).orElse(Map.of());
            Optional<List<String>> roles = resource.flatMap(found -> rolesInTarget(session, name));
            Plan plan = new PlanRun(dispatcher, soffid, RunControl.NONE).runForAccount(name);
            plan.failures().forEach(failure -> problems.add("the next update: " + failure.reason()));
            Optional<PlannedObject> next = plan.objects().stream().findFirst();
            return new Explanation(
                    name,
                    verdict(name, mappings, next),
                    evaluation.map(MappingEvaluation::soffid).map(Map::copyOf).orElse(Map.of()),
                    mappings,
                    target,
                    soffid.grants().ofAccount(name).stream()
                            .map(Grant::role)
                            .sorted()
                            .toList(),
                    roles,
                    next,
                    problems);
        }
    }

    /** The type of the mappings that find the resource of a person. */
    private SoffidObjectType type() {
        return dispatcher.mappings().stream()
                        .anyMatch(mapping -> SoffidObjectType.OBJECT_USER.equals(mapping.getSoffidObject()))
                ? SoffidObjectType.OBJECT_USER
                : SoffidObjectType.OBJECT_ACCOUNT;
    }

    private Optional<List<String>> rolesInTarget(AgentSession session, String name) {
        return ask("the roles in the target", session, ReconcileMgr2.class, agent -> agent.getAccountGrants(name))
                .map(grants ->
                        grants.stream().map(RoleGrant::getRoleName).sorted().toList());
    }

    private interface Question<A, T> {
        @Nullable
        T of(A agent) throws Exception;
    }

    private <A, T> Optional<T> ask(String what, AgentSession session, Class<A> type, Question<A, T> question) {
        try {
            Optional<A> agent = session.as(type);
            return agent.isPresent() ? Optional.ofNullable(question.of(agent.get())) : Optional.empty();
        } catch (Exception | LinkageError | StackOverflowError e) {
            problems.add(what + ": " + Failure.of(what, e).reason());
            return Optional.empty();
        }
    }

    private List<String> verdict(String name, List<Explanation.MappingResult> mappings, Optional<PlannedObject> next) {
        List<String> sentences = new ArrayList<>();
        Optional<Account> account = soffid.accounts().find(name);
        if (account.isEmpty()) {
            sentences.add("Soffid has no account " + name
                    + ": it is not in the people file. So no update is made; below is what its removal would do.");
        } else if (account.get().isDisabled()) {
            sentences.add(
                    "The account is disabled in Soffid: the agent updates it only if the target has it, and does not"
                            + " create it.");
        }
        if (account.isPresent() && mappings.isEmpty()) {
            sentences.add("No object mapping is for this kind of object, so that nothing is sent.");
        } else if (account.isPresent() && mappings.stream().noneMatch(Explanation.MappingResult::applies)) {
            sentences.add(
                    "No condition of an object mapping is true for it, so that the agent removes it from the target.");
        }
        mappings.forEach(mapping -> mapping.problem()
                .ifPresent(problem ->
                        sentences.add("The mapping " + mapping.mapping() + " cannot be evaluated here: " + problem)));
        String task = account.isPresent() ? "The next update" : "A removal";
        sentences.add(next.map(planned -> task + sentence(planned)).orElse(task + " fails, for the reason below."));
        return sentences;
    }

    private static String sentence(PlannedObject next) {
        return switch (next.action()) {
            case UNCHANGED -> " sends nothing: the target is as wanted.";
            case CREATE -> " creates it.";
            case CHANGE -> " changes " + next.changes().size() + " values.";
            case DELETE -> " deletes it.";
            case DEACTIVATE -> " deactivates it.";
        };
    }
}
