package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.http.TransportException.Fate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A target with a script, and a clock that moves only during waits and while the target works on a request. */
public final class TestTransport extends Clock implements HttpTransport, Pause {

    private final Deque<Object> script = new ArrayDeque<>();
    private final List<HttpCall> calls = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private Duration work = Duration.ZERO;
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    /** @param script answers and failures; the last one is given again and again */
    public TestTransport(Object... script) {
        this.script.addAll(Arrays.asList(script));
    }

    public static HttpReply status(int status, String... headers) {
        Map<String, String> byName = headers.length == 0 ? Map.of() : new java.util.HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            byName.put(headers[i], headers[i + 1]);
        }
        return new HttpReply(status, byName, "{}".getBytes(StandardCharsets.UTF_8));
    }

    static TransportException failure(Fate fate) {
        return new TransportException("no answer", fate);
    }

    /** The target works this long on each request. A request that has less time ends without an answer. */
    public TestTransport working(Duration time) {
        work = time;
        return this;
    }

    @Override
    public HttpReply exchange(HttpCall call) {
        calls.add(call);
        Duration left = call.timeLeft(now);
        now = now.plus(left.compareTo(work) < 0 ? left : work);
        if (left.compareTo(work) < 0) {
            throw failure(Fate.UNKNOWN);
        }
        Object next = script.size() > 1 ? script.removeFirst() : script.getFirst();
        if (next instanceof TransportException failure) {
            throw failure;
        }
        return (HttpReply) next;
    }

    @Override
    public void of(Duration duration) {
        waits.add(duration);
        now = now.plus(duration);
    }

    public List<HttpCall> calls() {
        return calls;
    }

    public List<Duration> waits() {
        return waits;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
