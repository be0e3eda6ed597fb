package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.secret.Secret;

/** Finds out whether the password of an account is right. Implementations are thread-safe. */
public interface PasswordCheck {

    /**
     * Sends the password once, because repeated wrong passwords may lock the account.
     *
     * @param name the login name
     * @return whether the target accepts the password
     * @throws AuthenticationException if the answer is neither a clear yes nor a clear no, because Soffid acts on both
     */
    boolean accepts(String name, Secret password);
}
