package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.config.SecretMask;
import java.util.List;

/** An expression of an object mapping failed, or what it gave cannot be used; the message names the mapping. */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MappingException(String message) {
        super(message);
    }

    MappingException(String label, Exception cause, List<Secret> secrets) {
        super(label + ": " + new SecretMask(secrets).mask(String.valueOf(cause.getMessage())));
    }
}
