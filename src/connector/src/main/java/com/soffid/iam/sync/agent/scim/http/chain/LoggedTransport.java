package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.DebugLog;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.secret.BodyMask;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Writes each request and its answer to the debug log, with masked secrets and without headers. Thread-safe. */
public final class LoggedTransport implements HttpTransport {

    private final HttpTransport next;
    private final DebugLog log;
    private final Clock clock;

    public LoggedTransport(HttpTransport next, DebugLog log, Clock clock) {
        this.next = next;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        log.write(() -> sent(call));
        Instant start = clock.instant();
        try {
            HttpReply reply = next.exchange(call);
            log.write(() -> "< " + reply.status() + after(start) + " " + shown(call, reply));
            return reply;
        } catch (TransportException e) {
            log.write(() -> "< no answer" + after(start));
            throw e;
        }
    }

    private static String sent(HttpCall call) {
        SecretMask mask = new SecretMask(call.secrets());
        return "> " + mask.mask(call.toString())
                + call.body()
                        .map(body -> " " + new BodyMask(mask).mask(new String(body, StandardCharsets.UTF_8)))
                        .orElse("");
    }

    private static String shown(HttpCall call, HttpReply reply) {
        BodyMask bodies = new BodyMask(new SecretMask(call.secrets()));
        return reply.json().map(bodies::mask).orElseGet(() -> bodies.mask(reply.text()));
    }

    private String after(Instant start) {
        return " in " + Duration.between(start, clock.instant()).toMillis() + " ms";
    }
}
