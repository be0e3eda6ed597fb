package com.soffid.iam.sync.agent.scim.protocol.lookup;

import com.soffid.iam.sync.agent.scim.protocol.ScimException;

/** Several resources have a key that should be unique. The message lists their ids. */
public final class SeveralFoundException extends ScimException {

    private static final long serialVersionUID = 1L;

    SeveralFoundException(String message) {
        super(message);
    }
}
