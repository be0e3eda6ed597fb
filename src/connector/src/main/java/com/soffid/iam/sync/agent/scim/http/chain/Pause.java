package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import java.time.Duration;

/** Waits. Implementations are thread-safe. */
public interface Pause {

    /** Puts the calling thread to sleep. */
    Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

    /**
     * Waits this long.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    void of(Duration duration) throws InterruptedException;

    /**
     * Waits before a call is sent; a time that is not above zero is no wait.
     *
     * @throws TransportException if the waiting thread is interrupted
     */
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
