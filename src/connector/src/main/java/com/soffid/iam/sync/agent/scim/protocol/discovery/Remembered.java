package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.soffid.iam.sync.agent.scim.protocol.InterruptibleLock;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
}
