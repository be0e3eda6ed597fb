package com.soffid.iam.sync.agent.scim;

/** A call came before the agent was ready, or after it was closed. */
final class NotOpenException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotOpenException(String message) {
        super(message);
    }
}
