package com.soffid.iam.scim.acceptance.emulation;

/** The server refuses a request. An {@link ErrorForm} makes the error body. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String scimType;

    public Refusal(int status, String detail) {
        this(status, "", detail);
    }

    /**
     * Creates a refusal with a SCIM error type.
     *
     * @param scimType a type of RFC 7644, 3.12; empty for none
     */
    public Refusal(int status, String scimType, String detail) {
        super(detail);
        this.status = status;
        this.scimType = scimType;
    }

    public int status() {
        return status;
    }

    public String scimType() {
        return scimType;
    }
}
