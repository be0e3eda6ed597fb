package com.soffid.iam.sync.agent.scim.auth.token;

/** Sends a token request; the port through which this package reaches the network. Implementations are thread-safe. */
public interface TokenChannel {

    /** The answer, whatever its status. A failure to get one is an unchecked exception of the implementation. */
    TokenReply send(TokenCall call);
}
