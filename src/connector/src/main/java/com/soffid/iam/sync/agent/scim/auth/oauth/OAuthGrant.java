package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.Form;
import com.soffid.iam.sync.agent.scim.auth.token.TokenResponse;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;

/** The authorization grant of a token request (RFC 6749, 1.3). Used by one thread at a time, under the lock of the cache. */
public interface OAuthGrant {

    /** Like the form, with the parameters of this grant. */
    Form addTo(Form form);

    /** The texts of the grant that must not be shown. */
    List<Secret> secrets();

    /** Takes what the next request needs from an answer that brought a token. */
    void granted(TokenResponse response);
}
