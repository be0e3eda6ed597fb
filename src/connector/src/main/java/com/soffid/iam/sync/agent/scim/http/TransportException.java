package com.soffid.iam.sync.agent.scim.http;

import org.jspecify.annotations.Nullable;

/** A request got no whole answer: not connected, timed out, cut off, too large, or interrupted. The message holds no secret. */
public final class TransportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is known about the request that got no answer. */
    public enum Fate {
        /** It did not reach the target; another attempt may. */
        NOT_SENT,
        /** The target closed the connection, most likely an idle one, before the request came. */
        CONNECTION_GONE,
        /** It may have been carried out. */
        UNKNOWN,
        /** It may have been carried out, and another attempt would fail too. */
        HOPELESS,
        /** It did not reach the target, and another attempt would fail too. */
        REFUSED;

        /** The fate of a request if this is that of its last attempt, and an earlier one may have been carried out. */
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

    /** @param problem the end of the message, which follows the address of the call */
    public TransportException(HttpCall call, String problem, Fate fate) {
        this(call + " " + problem, fate, null, problem, "");
    }

    public TransportException(String message, Fate fate, Throwable cause) {
        this(message, fate, cause, "", "");
    }

    public TransportException(String message, Fate fate) {
        this(message, fate, null, "", "");
    }

    /** A failure of a request that was given up before it was sent. */
    public static TransportException notSent(String message) {
        return new TransportException(message, Fate.REFUSED);
    }

    /** Whether the request certainly did not reach the target, so that it was not carried out. */
    public boolean certainlyNotSent() {
        return fate == Fate.NOT_SENT || fate == Fate.REFUSED;
    }

    /** Whether another attempt may succeed. */
    public boolean retryCanHelp() {
        return fate != Fate.HOPELESS && fate != Fate.REFUSED;
    }

    /** Like this failure, as the end of several attempts. */
    public TransportException asLast(Fate ofAll, String history) {
        return new TransportException(getMessage() + " (" + history + ")", ofAll, getCause(), problem, history);
    }

    /** The message without the address; empty if the cause tells what happened. */
    public String problem() {
        return problem;
    }

    /** The history of the attempts that ended with this failure, for a message; empty for a first attempt. */
    public String tried() {
        return tried;
    }

    public Fate fate() {
        return fate;
    }
}
