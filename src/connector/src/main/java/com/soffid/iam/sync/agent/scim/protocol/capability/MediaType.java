package com.soffid.iam.sync.agent.scim.protocol.capability;

/** The media type of requests with a body. */
public enum MediaType {
    /** What SCIM 2.0 asks for (RFC 7644, 3.1). */
    SCIM_JSON("scim+json", "application/scim+json"),
    /** What SCIM 1.1 asks for, and some targets of 2.0 understand only. */
    JSON("json", "application/json");

    private final String setting;
    private final String value;

    MediaType(String setting, String value) {
        this.setting = setting;
        this.value = value;
    }

    /** As a header writes it. */
    public String value() {
        return value;
    }

    /** The other one, for a target that does not understand this one. */
    public MediaType other() {
        return this == JSON ? SCIM_JSON : JSON;
    }

    /** As settings write it. */
    @Override
    public String toString() {
        return setting;
    }
}
