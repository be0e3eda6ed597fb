package com.soffid.iam.sync.agent.scim.provisioning.result;

/** A change could not be made, or not all of it; the message says what is missing and what helps. */
public final class ProvisioningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProvisioningException(String message) {
        super(message);
    }
}
