package com.soffid.iam.scim.workbench.engine.report;

import es.caib.seycon.ng.exception.InternalErrorException;
import java.rmi.RemoteException;
import org.jspecify.annotations.Nullable;

/**
 * Something that failed.
 *
 * @param what what was tried
 * @param reason why it failed, as Soffid would show it
 */
public record Failure(String what, String reason) {
    /** The failure that an exception stands for; the reason is the one that Soffid would show. */
    public static Failure of(Object what, Throwable thrown) {
        return new Failure(what.toString(), reasonOf(thrown));
    }

    /** Soffid shows the root cause: its own exception by message, any other by class and message. */
    private static String reasonOf(Throwable thrown) {
        if (thrown instanceof RemoteException) {
            return "Cannot connect to the agent: " + rootOf(thrown);
        }
        Throwable root = rootOf(thrown);
        @Nullable String message = root.getMessage();
        boolean soffidsOwn = root.getClass() == InternalErrorException.class;
        String shown = soffidsOwn && message != null ? message : root.toString();
        return root == thrown || thrown.getMessage() == null || shown.equals(thrown.getMessage())
                ? shown
                : thrown.getMessage() + " (root cause: " + shown + ")";
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    @Override
    public String toString() {
        return what + ": " + reason;
    }
}
