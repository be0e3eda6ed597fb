package com.soffid.iam.sync.agent.scim.protocol.capability;

/** The media type of what is sent, and of what is asked for. */
public enum MediaType {
    /** What SCIM 2.0 asks for (RFC 7644, 3.1). */
    SCIM_JSON("scim+json", "application/scim+json", "application/scim+json, application/json;q=0.9"),
    /** What SCIM 1.1 asks for, and some targets of 2.0 understand only. */
    JSON("json", "application/json", "application/json");

    private final String setting;
    private final String value;
    private final String accepted;

    MediaType(String setting, String value, String accepted) {
        this.setting = setting;
        this.value = value;
        this.accepted = accepted;
    }

    /** As {@code Content-Type} writes it. */
    public String value() {
        return value;
    }

    /** As {@code Accept} writes it; plain JSON is asked for alone, for targets that choke on a choice. */
    public String accepted() {
        return accepted;
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
