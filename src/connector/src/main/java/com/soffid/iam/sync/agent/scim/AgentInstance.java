package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.sync.agent.Agent;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.intf.ExtensibleObjectMgr;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The life of one instance of the agent: no-argument constructor, {@link #init()}, {@link #configureMappings}, calls, {@link
 * #close()}. What belongs to the target is in a session that all instances with the same settings share; what comes from the
 * object mappings belongs to the instance. An instance that is never closed holds no threads and no connections for longer
 * than a minute. Thread-safe.
 */
public abstract class AgentInstance extends Agent implements ExtensibleObjectMgr {

    /** The sessions of this addon: the one static that is not a constant, because instances know nothing of each other. */
    private static final AgentSessions SESSIONS = AgentSessions.create();

    /** The command that tests what the object mappings need from the target. */
    static final String CHECK_TARGET = "checkTarget";

    private static final CallLog SHARED_LOG = new CallLog();

    private final Clock clock = Clock.systemUTC();
    private final AgentLog agentLog = new AgentLog(() -> log, this::wantsRequests);
    private final InterruptScope interrupts = new InterruptScope(agentLog, this::getAgentName);
    private final AgentCall calls = new AgentCall(agentLog, SHARED_LOG, this::getAgentName, interrupts, clock);
    private volatile AgentSessions.@Nullable Membership membership;
    private volatile @Nullable AgentParts parts;

    AgentInstance() {}

    /**
     * Reads and checks the parameters; connects nothing yet.
     *
     * @throws InternalErrorException naming the parameter that cannot be used
     */
    @Override
    public void init() throws InternalErrorException {
        AgentSessions.Membership joined = run("start", this::join, valid -> "parameters are valid");
        joined.session()
                .settings()
                .warnings()
                .forEach(warning -> agentLog.warn("SCIM " + getAgentName() + ": " + warning));
        leave();
        membership = joined;
    }

    private AgentSessions.Membership join() {
        ConnectorSettings settings = SettingsReader.read(getSystem());
        return SESSIONS.join(
                getSystem(), settings, tokens -> AgentSession.open(getSystem(), settings, tokens, SHARED_LOG, clock));
    }

    /**
     * Takes the object mappings; they are copied.
     *
     * @throws InternalErrorException naming the object mapping that cannot be used
     */
    @Override
    public void configureMappings(Collection<ExtensibleObjectMapping> objects) throws InternalErrorException {
        AgentParts made = run(
                "configure mappings",
                () -> new AgentParts(getSystem(), this::getServer, session(), objects, agentLog),
                configured -> configured.mappings().all().size() + " object mappings");
        made.warn(agentLog);
        parts = made;
    }

    /** Asks the target for something small, with the agent's credentials. */
    @Override
    public void checkConnectivity() throws InternalErrorException {
        run("check connectivity", () -> session().check(Optional.ofNullable(parts)));
    }

    /**
     * Tests what the object mappings need from the target, and changes nothing there.
     *
     * @return the steps of a {@link TargetCheck}, in a new list
     */
    Collection<Map<String, Object>> checkTarget() throws InternalErrorException {
        return run(
                "check target",
                () -> {
                    AgentParts tested = parts();
                    return new TargetCheck(
                                    tested.client(),
                                    tested.mappings(),
                                    session().settings().warnings(),
                                    session().clock(),
                                    getSystem().isReadOnly())
                            .run().stream().map(CheckStep::toMap).collect(Collectors.toCollection(ArrayList::new));
                },
                steps -> steps.size() + " steps");
    }

    @Override
    public void close() {
        interrupts.run("close", () -> {
            parts = null;
            sumUp(true);
            leave();
            super.close();
            return Boolean.TRUE;
        });
    }

    private void leave() {
        AgentSessions.Membership left = membership;
        membership = null;
        if (left != null) {
            left.leave();
        }
    }

    /** Runs a call of the sync server; see {@link AgentCall#run(String, Supplier, Function)}. */
    <T extends @Nullable Object> T run(String what, Supplier<T> call, Function<T, String> summary)
            throws InternalErrorException {
        try {
            return calls.run(what, call, summary);
        } finally {
            sayNews();
            sumUp(false);
        }
    }

    /** Runs a call that has no result but a text for the log. */
    void run(String what, Supplier<String> call) throws InternalErrorException {
        run(what, call, text -> text);
    }

    private void sumUp(boolean ending) {
        AgentSessions.Membership joined = membership;
        if (joined != null) {
            joined.session()
                    .summary(ending)
                    .ifPresent(text -> agentLog.info("SCIM " + getAgentName() + ": all instances sent " + text));
        }
    }

    private void sayNews() {
        AgentParts configured = parts;
        if (configured != null) {
            configured.sayNews(agentLog);
        }
    }

    /** Runs a call that leaves no line in the log when it succeeds. */
    <T extends @Nullable Object> T quietly(String what, Supplier<T> call) throws InternalErrorException {
        return calls.quietly(what, call);
    }

    /** @throws NotOpenException when the agent is closed or was not started */
    AgentSession session() {
        return open(membership, "init()").session();
    }

    /** @throws NotOpenException when the agent is closed or has no object mappings yet */
    AgentParts parts() {
        return open(parts, "configureMappings()");
    }

    private boolean wantsRequests() {
        AgentSessions.Membership joined = membership;
        return joined != null && joined.session().settings().debug();
    }

    private static <T> T open(@Nullable T part, String opener) {
        if (part == null) {
            throw new NotOpenException("the agent is closed, or " + opener + " was not called");
        }
        return part;
    }
}
