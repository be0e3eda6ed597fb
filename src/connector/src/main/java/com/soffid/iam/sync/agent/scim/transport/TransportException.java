package com.soffid.iam.sync.agent.scim.transport;

/** No whole answer came: not connected, timed out, cut off, too large, or interrupted. The message holds no secret. */
public final class TransportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransportException(String message, Throwable cause) {
        super(message, cause);
    }

    public TransportException(String message) {
        super(message);
    }
}
