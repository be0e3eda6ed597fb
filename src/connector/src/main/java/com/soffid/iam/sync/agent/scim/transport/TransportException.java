package com.soffid.iam.sync.agent.scim.transport;

/** No whole answer came: not connected, timed out, cut off, too large, or interrupted. The message holds no secret. */
public final class TransportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is known of the request that got no answer. */
    enum Fate {
        /** It never reached the target, and may do so another time. */
        NOT_SENT,
        /** The connection had been closed by the target, most likely before the request came. */
        CONNECTION_GONE,
        /** It may have been carried out. */
        UNKNOWN,
        /** It will not fare better another time, sent or not. */
        HOPELESS,
        /** It never reached the target, and never will while nobody changes a setting. */
        REFUSED
    }

    private final Fate fate;

    TransportException(String message, Fate fate, Throwable cause) {
        super(message, cause);
        this.fate = fate;
    }

    TransportException(String message, Fate fate) {
        super(message);
        this.fate = fate;
    }

    /** A request of which nobody knows whether it was carried out. */
    public TransportException(String message, Throwable cause) {
        this(message, Fate.UNKNOWN, cause);
    }

    /** A request of which nobody knows whether it was carried out. */
    public TransportException(String message) {
        this(message, Fate.UNKNOWN);
    }

    /** A request that was given up before it was sent. */
    public static TransportException notSent(String message) {
        return new TransportException(message, Fate.REFUSED);
    }

    /** Whether the target certainly did not get the request, so that it was not carried out. */
    public boolean certainlyNotSent() {
        return fate == Fate.NOT_SENT || fate == Fate.REFUSED;
    }

    /** Whether the same request may fare better another time. */
    public boolean retryCanHelp() {
        return fate != Fate.HOPELESS && fate != Fate.REFUSED;
    }

    Fate fate() {
        return fate;
    }
}
