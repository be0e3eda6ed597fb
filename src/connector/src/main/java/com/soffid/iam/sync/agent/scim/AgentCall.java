package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The edge of the agent. Each call of the sync server runs here: it ends with one line in the log, or with an exception
 * that holds Soffid's and the JDK's classes only, because it may travel to another server. Names, and what the target
 * says, cannot break out of the line or the message. Thread-safe.
 */
final class AgentCall {

    private static final Set<Class<?>> SPEAKING = Set.of(
            ConfigurationException.class,
            AuthenticationException.class,
            TransportException.class,
            ScimException.class,
            MappingException.class,
            ProvisioningException.class,
            NotOpenException.class);

    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_REASON = 4_000;

    private final AgentLog log;
    private final CallLog shared;
    private final Supplier<String> system;
    private final InterruptScope interrupts;
    private final Clock clock;

    /**
     * @param log of this instance
     * @param shared gets this log while a call runs
     * @param system the agent's name
     * @param interrupts keeps the interrupt flag of the calling thread within the call
     */
    AgentCall(AgentLog log, CallLog shared, Supplier<String> system, InterruptScope interrupts, Clock clock) {
        this.log = log;
        this.shared = shared;
        this.system = system;
        this.interrupts = interrupts;
        this.clock = clock;
    }

    /**
     * Runs a call of the sync server.
     *
     * @param what the call and its object, as the log and an error name it
     * @param summary what its result means, for the log
     */
    <T extends @Nullable Object> T run(String what, Supplier<T> call, Function<T, String> summary)
            throws InternalErrorException {
        Instant start = clock.instant();
        T result = quietly(what, call);
        log.info(title(what) + ": " + SingleLine.of(summary.apply(result), LONGEST_REASON) + " ("
                + Duration.between(start, clock.instant()).toMillis() + " ms)");
        return result;
    }

    /** Runs a call that leaves no line in the log when it succeeds. */
    <T extends @Nullable Object> T quietly(String what, Supplier<T> call) throws InternalErrorException {
        try {
            return shared.during(log, () -> interrupts.run(what, call));
        } catch (RuntimeException e) {
            throw failure(what, e);
        }
    }

    private InternalErrorException failure(String what, RuntimeException cause) {
        String message = String.valueOf(cause.getMessage());
        String reason = SPEAKING.stream().anyMatch(kind -> kind.isInstance(cause))
                ? message
                // The connector did not write this text for a reader, so that it may hold a secret.
                : "unexpected " + cause.getClass().getName() + ": " + new SecretMask(List.of()).excerpt(message);
        InternalErrorException failure =
                new InternalErrorException(title(what) + " failed: " + SingleLine.of(reason, LONGEST_REASON));
        // The stack trace helps a reader. It holds the names of classes as text, and no objects.
        failure.setStackTrace(cause.getStackTrace());
        return failure;
    }

    private String title(String what) {
        return "SCIM " + system.get() + ": " + SingleLine.of(what, LONGEST_NAME);
    }
}
