package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.soffid.iam.sync.agent.scim.protocol.InterruptibleLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is read when it is first needed, and again when its time is over. Thread-safe: one caller reads, the
 * others wait for it. A failure is asked about again, each time later. A reading that throws is not remembered; one that fails leaves what was known before.
 */
final class Remembered<T> {

    private final Supplier<Answer<T>> reader;
    private final Clock clock;
    private final InterruptibleLock lock = new InterruptibleLock("another thread asks what the target says of itself");
    private volatile @Nullable Held<T> held;
    // In a row. Guarded by lock
    private int failures;

    private static final class Held<T> {

        private final Answer<T> answer;
        private final Instant until;

        private Held(Answer<T> answer, Instant until) {
            this.answer = answer;
            this.until = until;
        }
    }

    Remembered(Supplier<Answer<T>> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * The answer that holds now.
     *
     * @throws com.soffid.iam.sync.agent.scim.http.TransportException when the thread is interrupted while another one reads
     */
    Answer<T> answer() {
        Held<T> current = held;
        return current != null && clock.instant().isBefore(current.until) ? current.answer : lock.hold(this::readOnce);
    }

    /** The last answer, also one whose time is over; empty when nobody asked yet. */
    Optional<T> known() {
        Held<T> current = held;
        return current == null ? Optional.empty() : Optional.of(current.answer.value());
    }

    private Answer<T> readOnce() {
        Held<T> current = held;
        if (current != null && clock.instant().isBefore(current.until)) {
            return current.answer;
        }
        Answer<T> read = reader.get();
        Answer<T> kept = read.isFailure() && current != null ? current.answer : read;
        failures = read.isFailure() ? failures + 1 : 0;
        held = new Held<>(kept, read.holdsUntil(clock.instant(), failures));
        return kept;
    }

    /** What a question to the target brought, and for how long it need not be asked again. Immutable. */
    static final class Answer<T> {

        /** How a question went. */
        enum Outcome {
            /** Answered, with something that says it, or with something else that a new request would not change. */
            ANSWERED(Duration.ofHours(1)),
            /** The target has no such thing, which it will not get while an agent lives. */
            ABSENT(Duration.ofDays(36_500)),
            /** No answer: the target, the way to it or the credentials failed. */
            FAILED(Duration.ofMinutes(1));

            private final Duration holds;

            Outcome(Duration holds) {
                this.holds = holds;
            }
        }

        private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
        private static final int MAX_DOUBLINGS = 4;

        private final T value;
        private final Outcome outcome;

        Answer(T value, Outcome outcome) {
            this.value = value;
            this.outcome = outcome;
        }

        T value() {
            return value;
        }

        /** Another view of the same answer. */
        <R> Answer<R> map(Function<T, R> view) {
            return new Answer<>(view.apply(value), outcome);
        }

        /** Both answers in one, which holds no longer than either. */
        <U, R> Answer<R> with(Answer<U> other, BiFunction<T, U, R> both) {
            Outcome shorter = outcome.holds.compareTo(other.outcome.holds) <= 0 ? outcome : other.outcome;
            return new Answer<>(both.apply(value, other.value), shorter);
        }

        boolean isFailure() {
            return outcome == Outcome.FAILED;
        }

        /**
         * When to ask again: after failures in a row each time twice as late, up to a quarter of an hour.
         *
         * @param failures how many there were, this one included; 0 when this is none
         */
        Instant holdsUntil(Instant now, int failures) {
            Duration longer = outcome.holds.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS));
            return now.plus(isFailure() && longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer);
        }
    }
}
