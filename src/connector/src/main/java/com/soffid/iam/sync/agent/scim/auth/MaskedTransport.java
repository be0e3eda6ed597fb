package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.http.DebugLog;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import com.soffid.iam.sync.agent.scim.http.wire.ConnectionProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Sends requests whose query, body and answer are secret: token requests and password checks. The log shows method,
 * address without query, status and time; errors show no more of the request. Thread-safe.
 */
public final class MaskedTransport implements HttpTransport {

    private final HttpTransport next;
    private final String purpose;
    private final DebugLog log;
    private final Clock clock;

    /** @param purpose what the requests are for, as the log names them */
    public MaskedTransport(HttpTransport next, String purpose, DebugLog log, Clock clock) {
        this.next = next;
        this.purpose = purpose;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        Instant start = clock.instant();
        HttpReply reply = send(call);
        log.write(() -> purpose + ": " + call.withoutQuery() + " answered " + reply.status() + " in "
                + Duration.between(start, clock.instant()).toMillis() + " ms");
        return reply;
    }

    private HttpReply send(HttpCall call) {
        try {
            return next.exchange(call);
        } catch (TransportException e) {
            // Without the cause, whose message may hold the address with the password.
            // The request that the token is for was not sent, and the transport below has repeated what can be
            // repeated.
            throw new TransportException(call.withoutQuery() + " " + reason(call, e), Fate.REFUSED);
        }
    }

    private static String reason(HttpCall call, TransportException failure) {
        Throwable cause = failure.getCause();
        String problem = failure.problem().isEmpty() ? "got no whole answer" : failure.problem();
        String why = cause == null
                ? ""
                : ": "
                        + ConnectionProblem.of(call, cause)
                                .orElse(cause.getClass().getSimpleName());
        return problem + why + (failure.tried().isEmpty() ? "" : " (" + failure.tried() + ")");
    }
}
