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
        SecretMask mask = new SecretMask(call.secrets());
        BodyMask bodies = new BodyMask(mask);
        log.write(() -> "> " + mask.mask(call.toString())
                + call.body()
                        .map(body -> " " + bodies.mask(new String(body, StandardCharsets.UTF_8)))
                        .orElse(""));
        Instant start = clock.instant();
        try {
            HttpReply reply = next.exchange(call);
            log.write(() -> "< " + reply.status() + after(start) + " "
                    + reply.json().map(bodies::mask).orElseGet(() -> bodies.mask(reply.text())));
            return reply;
        } catch (TransportException e) {
            log.write(() -> "< no answer" + after(start));
            throw e;
        }
    }

    private String after(Instant start) {
        return " in " + Duration.between(start, clock.instant()).toMillis() + " ms";
    }
}
