package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.Form;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;

/** What a client shows to be given a token (RFC 6749, 1.3). Used by one thread at a time, under the lock of the cache. */
public interface OAuthGrant {

    /** The form with what this grant adds to it. */
    Form addTo(Form form);

    /** What must not be shown of it. */
    List<Secret> secrets();

    /** Takes notice of an answer that brought a token. */
    void granted(OAuthReply reply);
}
