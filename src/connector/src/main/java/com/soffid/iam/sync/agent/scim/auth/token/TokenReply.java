package com.soffid.iam.sync.agent.scim.auth.token;

/** What the authentication URL answered. Immutable; the body may hold a token and is never printed. */
public final class TokenReply {

    private final int status;
    private final String contentType;
    private final String body;

    /**
     * Takes what was answered, read to its end.
     *
     * @param contentType empty when the answer names none
     */
    public TokenReply(int status, String contentType, String body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public String body() {
        return body;
    }
}
