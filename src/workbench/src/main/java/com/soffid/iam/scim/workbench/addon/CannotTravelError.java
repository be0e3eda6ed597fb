package com.soffid.iam.scim.workbench.addon;

/**
 * A result or an exception of an agent that could not reach a sync server in another JVM. It is an error, because it is a defect of
 * the addon and not a failure that a run may report.
 */
public final class CannotTravelError extends Error {
    private static final long serialVersionUID = 1L;

    CannotTravelError(String what, Throwable reason) {
        super(what + " cannot travel to another sync server: " + reason.getMessage(), reason);
    }
}
