package com.soffid.iam.scim.workbench.server;

/** Thrown by a {@link WebHandler} whose connection is to break after half of a good answer: what a network can do at any time. */
public final class ConnectionCut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String body;

    /** @param body of which the first half is sent, after headers that announce all of it */
    public ConnectionCut(String body) {
        super("The connection is cut");
        this.body = body;
    }

    String body() {
        return body;
    }
}
