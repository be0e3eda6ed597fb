package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.secret.Secret;

/** Asks whether the password of an account is right. Implementations are thread-safe. */
public interface PasswordCheck {

    /**
     * Asks once, because many wrong answers may lock the account.
     *
     * @param name the login name
     * @return what was answered; whatever is no clear answer is an exception, because what Soffid does next hangs on it
     * @throws AuthenticationException when the answer is neither yes nor no
     */
    boolean accepts(String name, Secret password);
}
