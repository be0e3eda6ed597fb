package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.time.Duration;

/** Waits. Implementations are thread-safe. */
public interface Pause {

    /** Waits on the thread that calls. */
    Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

    /**
     * Waits this long.
     *
     * @throws InterruptedException when the waiting thread is to stop
     */
    void of(Duration duration) throws InterruptedException;

    /** The same, for the time of a call. */
    default void before(HttpCall call, Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            return;
        }
        try {
            of(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(call, "was interrupted while it waited", TransportException.Fate.REFUSED);
        }
    }
}
