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
 * An answer that is read at its first use, and again after its time is over. One caller reads. The others wait for the first
 * answer; later they have the earlier one until the new one is there. After a failure it is read again later; the time
 * doubles with each failure. A failure keeps an earlier answer; an exception of the reader changes nothing. Thread-safe.
 */
final class Remembered<T> {

    private final Supplier<Answer<T>> reader;
    private final Clock clock;
    private final InterruptibleLock lock =
            new InterruptibleLock("another thread reads what the target says about itself");
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
     * The answer that is valid now.
     *
     * @throws com.soffid.iam.sync.agent.scim.http.TransportException if the thread is interrupted while another one
     *     reads the first answer
     */
    Answer<T> answer() {
        Held<T> current = held;
        if (current == null) {
            return lock.hold(this::readOnce);
        }
        return clock.instant().isBefore(current.until)
                ? current.answer
                : lock.holdIfFree(this::readOnce).orElse(current.answer);
    }

    /** The last answer, even if its time is over; empty if there is none yet. */
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
        held = new Held<>(kept, read.validUntil(clock.instant(), failures));
        return kept;
    }

    /** The answer to a question to the target, with the time for which it is valid. Immutable. */
    static final class Answer<T> {

        /** The result of a question. */
        enum Outcome {
            /** The target answered, with the document or with something else that a new request would not change. */
            ANSWERED(Duration.ofHours(1)),
            /** The target does not have the document, and will not get it during the life of an agent. */
            ABSENT(Duration.ofDays(36_500)),
            /** The target, the connection or the credentials failed. */
            FAILED(Duration.ofMinutes(1));

            private final Duration validFor;

            Outcome(Duration validFor) {
                this.validFor = validFor;
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

        /** This answer with another view of its value. */
        <R> Answer<R> map(Function<T, R> view) {
            return new Answer<>(view.apply(value), outcome);
        }

        /** Both answers as one, which is valid for the shorter of the two times. */
        <U, R> Answer<R> with(Answer<U> other, BiFunction<T, U, R> both) {
            Outcome shorter = outcome.validFor.compareTo(other.outcome.validFor) <= 0 ? outcome : other.outcome;
            return new Answer<>(both.apply(value, other.value), shorter);
        }

        boolean isFailure() {
            return outcome == Outcome.FAILED;
        }

        /**
         * When to ask again. After each failure in a row the time doubles, up to 15 minutes.
         *
         * @param failures the number of failures in a row, including this one; 0 if this is none
         */
        Instant validUntil(Instant now, int failures) {
            Duration longer = outcome.validFor.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MAX_DOUBLINGS));
            return now.plus(isFailure() && longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer);
        }
    }
}
