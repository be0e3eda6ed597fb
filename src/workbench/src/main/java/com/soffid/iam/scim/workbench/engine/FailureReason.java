package com.soffid.iam.scim.workbench.engine;

import es.caib.seycon.ng.exception.InternalErrorException;
import java.rmi.RemoteException;
import org.jspecify.annotations.Nullable;

/** What Soffid shows of an exception: its root, by message if the root is Soffid's own exception, by class and message if not. */
final class FailureReason {
    private FailureReason() {}

    static String of(Throwable thrown) {
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
}
