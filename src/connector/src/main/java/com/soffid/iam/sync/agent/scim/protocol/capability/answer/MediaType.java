package com.soffid.iam.sync.agent.scim.protocol.capability.answer;

/** The media type of what is sent, and of what is asked for. */
public enum MediaType {
    /** The media type of SCIM 2.0 (RFC 7644, 3.1). */
    SCIM_JSON("scim+json", "application/scim+json", "application/scim+json, application/json;q=0.9"),
    /** The media type of SCIM 1.1. Some targets of SCIM 2.0 understand only this. */
    JSON("json", "application/json", "application/json");

    private final String setting;
    private final String value;
    private final String accepted;

    MediaType(String setting, String value, String accepted) {
        this.setting = setting;
        this.value = value;
        this.accepted = accepted;
    }

    /** The value of {@code Content-Type}. */
    public String value() {
        return value;
    }

    /** The value of {@code Accept}. Plain JSON stands alone, because some targets cannot read a list of types. */
    public String accepted() {
        return accepted;
    }

    /** The other type, for a target that does not understand this one. */
    public MediaType other() {
        return this == JSON ? SCIM_JSON : JSON;
    }

    /** The text in settings. */
    @Override
    public String toString() {
        return setting;
    }
}
