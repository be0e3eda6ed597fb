package com.soffid.iam.sync.agent.scim.http;

import org.jspecify.annotations.Nullable;

/** No whole answer came: not connected, timed out, cut off, too large, or interrupted. The message holds no secret. */
public final class TransportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is known of the request that got no answer. */
    public enum Fate {
        /** It never reached the target, and may do so another time. */
        NOT_SENT,
        /** The target closed the connection, most likely one that was idle, before the request came. */
        CONNECTION_GONE,
        /** It may have been carried out. */
        UNKNOWN,
        /** It will not fare better another time, sent or not. */
        HOPELESS,
        /** It never reached the target, and to send it again would not help now. */
        REFUSED;

        /** The same of a request whose earlier attempt may have been carried out. */
        public Fate afterOneThatMayBeDone() {
            return this == NOT_SENT ? UNKNOWN : this == REFUSED ? HOPELESS : this;
        }
    }

    private final Fate fate;
    private final String problem;
    private final String tried;

    private TransportException(String message, Fate fate, @Nullable Throwable cause, String problem, String tried) {
        super(message, cause);
        this.fate = fate;
        this.problem = problem;
        this.tried = tried;
    }

    /** @param problem what became of the call, in words that follow its address */
    public TransportException(HttpCall call, String problem, Fate fate) {
        this(call + " " + problem, fate, null, problem, "");
    }

    public TransportException(String message, Fate fate, Throwable cause) {
        this(message, fate, cause, "", "");
    }

    public TransportException(String message, Fate fate) {
        this(message, fate, null, "", "");
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

    /** The same, as the end of several attempts. */
    public TransportException asLast(Fate ofAll, String history) {
        return new TransportException(getMessage() + " (" + history + ")", ofAll, getCause(), problem, history);
    }

    /** The message without the address, where its cause does not tell what happened; empty where it does. */
    public String problem() {
        return problem;
    }

    /** What was tried before it; empty when it was the first attempt. */
    public String tried() {
        return tried;
    }

    public Fate fate() {
        return fate;
    }
}
