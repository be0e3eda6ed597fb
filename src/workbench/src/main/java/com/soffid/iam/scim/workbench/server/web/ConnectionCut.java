package com.soffid.iam.scim.workbench.server.web;

/** Thrown by a {@link WebHandler} to break the connection after half of a good answer, as a network failure may. */
public final class ConnectionCut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String body;

    /** @param body the body; the headers announce all of it, and its first half is sent */
    public ConnectionCut(String body) {
        super("The connection is cut");
        this.body = body;
    }

    String body() {
        return body;
    }
}
