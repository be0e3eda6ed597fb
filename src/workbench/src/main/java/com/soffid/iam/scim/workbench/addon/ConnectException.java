package com.soffid.iam.scim.workbench.addon;

/** The agent could not be started; Soffid shows such a system as disconnected. The cause is the agent's exception. */
public final class ConnectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectException(String message, Throwable cause) {
        super(message, cause);
    }
}
