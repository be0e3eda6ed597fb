package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.InterruptibleLock;
import com.soffid.iam.sync.agent.scim.protocol.OwnWrites;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps what walks through whole lists showed: an index for each endpoint and key, shared by all threads. For five
 * minutes an index proves that a value does not exist; for an hour it tells where a value was. So there is at most one
 * walk in five minutes for all values that do not exist, and one more for values that the target refuses to create
 * because they exist. The index follows the agent's own writes. It does not see a change by others within the five
 * minutes.
 *
 * <p>An index has about 250 bytes for each resource. Thread-safe.
 */
public final class KeyIndexes implements OwnWrites.Observer {

    private static final Duration PROVES_ABSENCE = Duration.ofMinutes(5);
    private static final Duration TELLS_IDS = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, InterruptibleLock> walks = new ConcurrentHashMap<>();
    // Guarded by this
    private final Map<String, KeyIndex> complete = new HashMap<>();
    private final Map<String, Instant> walkedAgain = new HashMap<>();
    private final List<KeyRecording> underWay = new ArrayList<>();

    private KeyIndexes(Clock clock) {
        this.clock = clock;
    }

    /** Without an index yet; follows these writes. */
    public static KeyIndexes following(OwnWrites writes, Clock clock) {
        KeyIndexes indexes = new KeyIndexes(clock);
        writes.observe(indexes);
        return indexes;
    }

    /** The index of an endpoint and key, up to an hour old; empty if there is none. */
    synchronized Optional<KeyIndex> of(Endpoint endpoint, AttributePath key) {
        complete.values().removeIf(index -> !index.isUsable() || !isWithin(TELLS_IDS, index));
        return Optional.ofNullable(complete.get(name(endpoint, key)));
    }

    /** Whether a value that an index does not have does not exist. */
    boolean provesAbsence(KeyIndex index) {
        return index.isUsable() && isWithin(PROVES_ABSENCE, index);
    }

    private boolean isWithin(Duration time, KeyIndex index) {
        return index.readAt().plus(time).isAfter(clock.instant());
    }

    /** Whether one more walk may look for a value that an index does not have. Notes that it does. */
    synchronized boolean mayWalkAgain(Endpoint endpoint, AttributePath key) {
        Instant now = clock.instant();
        Instant before = walkedAgain.getOrDefault(name(endpoint, key), Instant.EPOCH);
        boolean may = before.plus(PROVES_ABSENCE).isBefore(now);
        if (may) {
            walkedAgain.put(name(endpoint, key), now);
        }
        return may;
    }

    /** Starts to record a walk through the whole list. From now on the recording follows the agent's own writes. */
    synchronized KeyRecording record(Endpoint endpoint, AttributePath key) {
        KeyRecording recording = new KeyRecording(this, endpoint, key);
        underWay.add(recording);
        return recording;
    }

    synchronized void ended(KeyRecording recording) {
        underWay.remove(recording);
    }

    synchronized void completed(KeyRecording recording, KeyIndex index) {
        ended(recording);
        if (index.isUsable()) {
            index.complete(clock.instant());
            complete.put(name(recording.endpoint(), recording.key()), index);
        }
    }

    /**
     * Does something while no other thread walks through the same list for a lookup.
     *
     * @throws TransportException if the thread is interrupted while it waits
     */
    <T> T alone(Endpoint endpoint, AttributePath key, Supplier<T> walk) {
        return walks.computeIfAbsent(
                        name(endpoint, key), unused -> new InterruptibleLock("another task was reading " + endpoint))
                .hold(walk);
    }

    @Override
    public void written(Endpoint endpoint, String id, ObjectNode sent, Optional<Resource> answer) {
        note(endpoint, index -> index.written(id, sent, answer));
    }

    @Override
    public void deleted(Endpoint endpoint, String id) {
        note(endpoint, index -> index.remove(id));
    }

    @Override
    public void uncertain(Endpoint endpoint, String id) {
        note(endpoint, index -> index.doubt(id));
    }

    @Override
    public synchronized void anythingWritten() {
        complete.clear();
        underWay.forEach(recording -> recording.note(index -> index.doubt("")));
    }

    private synchronized void note(Endpoint endpoint, Consumer<KeyIndex> write) {
        complete.values().stream().filter(index -> index.isOf(endpoint)).forEach(write);
        underWay.stream().filter(recording -> recording.isOf(endpoint)).forEach(recording -> recording.note(write));
    }

    private static String name(Endpoint endpoint, AttributePath key) {
        return endpoint.address() + " " + key.toString().toLowerCase(Locale.ROOT);
    }
}
