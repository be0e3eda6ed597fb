package com.soffid.iam.scim.acceptance.emulation;

/** A request that the server does not carry out; how it says so is up to its {@link ErrorForm}. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String scimType;

    public Refusal(int status, String detail) {
        this(status, "", detail);
    }

    /**
     * One with a type.
     *
     * @param scimType one of RFC 7644, 3.12; empty for none
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
