package com.soffid.iam.sync.agent.scim.mapping.value;

import bsh.TargetError;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.List;

/** An expression of an object mapping failed, or its result cannot be used. The message names the mapping. */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MappingException(String message) {
        super(message);
    }

    /** An expression failed. The message includes what a script threw, because BeanShell's own message leaves it out. */
    public MappingException(String label, Exception cause, List<Secret> secrets) {
        super(label + ": " + new SecretMask(secrets).mask(reason(cause)));
    }

    /** The message, with the error of the script or of a method that it called. */
    private static String reason(Exception failure) {
        StringBuilder reason = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String more = "";
            if (cause instanceof TargetError && ((TargetError) cause).getTarget() != null) {
                more = ((TargetError) cause).getTarget().toString();
            } else if (cause instanceof InternalErrorException) {
                more = String.valueOf(cause.getMessage());
            }
            if (reason.indexOf(more) < 0) {
                reason.append(": ").append(more);
            }
        }
        return reason.toString();
    }
}
