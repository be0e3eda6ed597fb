package com.soffid.iam.sync.agent.scim.protocol;

/**
 * The target refused a request, or answered something that is not what SCIM asks for. The message names the request, the
 * status and what the target said, without secrets.
 */
public final class ScimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String scimType;

    ScimException(int status, String scimType, String message) {
        super(message);
        this.status = status;
        this.scimType = scimType;
    }

    /** A problem with what an answer holds, not with its status. */
    public ScimException(String message) {
        this(0, "", message);
    }

    /** The HTTP status; 0 when the problem is what a successful answer holds. */
    public int status() {
        return status;
    }

    /** The {@code scimType} of the error (RFC 7644, table 9), empty when there is none. */
    public String scimType() {
        return scimType;
    }
}
