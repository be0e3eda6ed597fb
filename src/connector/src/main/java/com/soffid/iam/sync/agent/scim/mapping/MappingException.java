package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.config.SecretMask;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.List;

/** An expression of an object mapping failed, or what it gave cannot be used; the message names the mapping. */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Before the text form of what a method threw that a script called. */
    private static final String TARGET = "Target exception:";

    public MappingException(String message) {
        super(message);
    }

    MappingException(String label, Exception cause, List<Secret> secrets) {
        super(label + ": " + new SecretMask(secrets).mask(reason(cause)));
    }

    /**
     * The message, with what a called method failed with: BeanShell says in a message only which call failed, and the
     * rest in the text form of its exception.
     */
    private static String reason(Exception failure) {
        StringBuilder reason = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = cause.toString();
            int target = text.indexOf(TARGET);
            String more =
                    target >= 0 ? text.substring(target + TARGET.length()).trim() : String.valueOf(cause.getMessage());
            if (target >= 0 || cause instanceof InternalErrorException) {
                if (reason.indexOf(more) < 0) {
                    reason.append(": ").append(more);
                }
            }
        }
        return reason.toString();
    }
}
