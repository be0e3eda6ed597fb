package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Counts what one agent sends: requests, errors by cause, repetitions and waits, and keeps the slowest request. The transports
 * and pauses that it makes do the counting. Thread-safe.
 */
public final class RequestStatistics {

    /** The usual answer to a question for what is not there. It is no error. */
    private static final int NOT_FOUND = 404;

    private final Clock clock;
    private final Counters ever = new Counters();
    private volatile Counters lately = new Counters();

    /** Nothing was sent yet. */
    public RequestStatistics(Clock clock) {
        this.clock = clock;
    }

    /** Counts each request that passes, token requests included if they pass. */
    public HttpTransport measuring(HttpTransport next) {
        return call -> {
            Instant start = clock.instant();
            try {
                HttpReply reply = next.exchange(call);
                String cause = reply.status() >= 400 && reply.status() != NOT_FOUND ? "status " + reply.status() : "";
                count(call, start, cause);
                return reply;
            } catch (TransportException e) {
                count(call, start, e.certainlyNotSent() ? "not connected" : "no whole answer");
                throw e;
            }
        };
    }

    private void count(HttpCall call, Instant start, String cause) {
        Duration time = Duration.between(start, clock.instant());
        ever.add(call, time, cause);
        lately.add(call, time, cause);
    }

    /** Counts each wait as one before a repetition. */
    public Pause beforeRetries(Pause pause) {
        return counted(pause, 1);
    }

    /** Counts the time of each wait for a limit on requests. */
    public Pause forLimits(Pause pause) {
        return counted(pause, 0);
    }

    private Pause counted(Pause pause, int retries) {
        return new Pause() {
            @Override
            public void of(Duration duration) throws InterruptedException {
                pause.of(duration);
            }

            @Override
            public void before(HttpCall call, Duration duration) {
                pause.before(call, duration);
                ever.add(retries, duration);
                lately.add(retries, duration);
            }
        };
    }

    /** All numbers since the beginning. */
    public Numbers total() {
        return new Numbers(ever);
    }

    /** The numbers since the last call of this method. A request that ends meanwhile may be in neither. */
    public synchronized Numbers takeLatest() {
        Counters taken = lately;
        lately = new Counters();
        return new Numbers(taken);
    }

    /** Numbers that grow. Thread-safe. */
    private static final class Counters {

        private final LongAdder requests = new LongAdder();
        private final LongAdder retries = new LongAdder();
        private final LongAdder waitedMillis = new LongAdder();
        private final LongAdder answerMillis = new LongAdder();
        private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
        private volatile Slowest slowest = new Slowest(Duration.ZERO, "");

        void add(HttpCall call, Duration time, String cause) {
            requests.increment();
            answerMillis.add(time.toMillis());
            if (!cause.isEmpty()) {
                errors.computeIfAbsent(cause, unused -> new LongAdder()).increment();
            }
            if (time.compareTo(slowest.time) > 0) {
                keep(time, call);
            }
        }

        private synchronized void keep(Duration time, HttpCall call) {
            if (time.compareTo(slowest.time) > 0) {
                // Without the query, which may hold names of people.
                slowest = new Slowest(time, call.method() + " " + call.address().getPath());
            }
        }

        void add(int repetitions, Duration wait) {
            retries.add(repetitions);
            waitedMillis.add(Math.max(0, wait.toMillis()));
        }
    }

    /** A request and the time until its answer. Immutable. */
    private static final class Slowest {

        private final Duration time;
        private final String request;

        Slowest(Duration time, String request) {
            this.time = time;
            this.request = request;
        }
    }

    /** The numbers at one moment. Immutable. */
    public static final class Numbers {

        private final long requests;
        private final Map<String, Long> errors = new TreeMap<>();
        private final long retries;
        private final Duration waited;
        private final Duration answering;
        private final Slowest slowest;

        private Numbers(Counters counters) {
            this.requests = counters.requests.sum();
            counters.errors.forEach((cause, number) -> errors.put(cause, number.sum()));
            this.retries = counters.retries.sum();
            this.waited = Duration.ofMillis(counters.waitedMillis.sum());
            this.answering = Duration.ofMillis(counters.answerMillis.sum());
            this.slowest = counters.slowest;
        }

        /** All requests, repetitions and requests for tokens included. */
        public long requests() {
            return requests;
        }

        /**
         * How many requests had an error, by its cause: {@code status 503}, {@code not connected}, {@code no whole answer}. The
         * status 404 is no error. A new map.
         */
        public Map<String, Long> errors() {
            return new TreeMap<>(errors);
        }

        /** How often a request was sent again. */
        public long retries() {
            return retries;
        }

        /** The time that threads waited before repetitions and for limits on requests, together. */
        public Duration waited() {
            return waited;
        }

        /** The time that threads waited for answers, together. */
        public Duration answering() {
            return answering;
        }

        /** The time until the slowest answer, or until a request failed. */
        public Duration slowest() {
            return slowest.time;
        }

        /** Method and path of the slowest request; empty if there was none. */
        public String slowestRequest() {
            return slowest.request;
        }

        /** One phrase for the log. */
        @Override
        public String toString() {
            String causes = errors.entrySet().stream()
                    .map(error -> error.getKey() + ": " + error.getValue())
                    .collect(Collectors.joining(", "));
            return requests + " requests, "
                    + errors.values().stream().mapToLong(Long::longValue).sum() + " errors"
                    + (causes.isEmpty() ? "" : " (" + causes + ")") + ", " + retries + " repetitions, "
                    + waited.toSeconds() + " s of waiting for repetitions and limits, slowest "
                    + slowest.time.toMillis() + " ms"
                    + (slowest.request.isEmpty() ? "" : " (" + slowest.request + ")");
        }
    }
}
