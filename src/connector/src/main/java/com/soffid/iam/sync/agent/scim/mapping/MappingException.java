package com.soffid.iam.sync.agent.scim.mapping;

import bsh.TargetError;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.config.SecretMask;
import java.util.List;

/** An expression of an object mapping failed, or what it gave cannot be used; the message names the mapping. */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MappingException(String message) {
        super(message);
    }

    /** An expression failed; what a script threw is told too, because BeanShell's own message leaves it out. */
    MappingException(String label, Exception cause, List<Secret> secrets) {
        super(label + ": " + new SecretMask(secrets).mask(String.valueOf(cause.getMessage())) + thrown(cause, secrets));
    }

    private static String thrown(Throwable failure, List<Secret> secrets) {
        for (Throwable next = failure; next != null; next = next.getCause()) {
            if (next instanceof TargetError && ((TargetError) next).getTarget() != null) {
                return ": "
                        + new SecretMask(secrets)
                                .excerpt(((TargetError) next).getTarget().toString());
            }
        }
        return "";
    }
}
