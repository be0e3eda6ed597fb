package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.oauth.OAuthClient;
import com.soffid.iam.sync.agent.scim.auth.oauth.PasswordGrant;
import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.TokenResponse;
import com.soffid.iam.sync.agent.scim.config.TokenRequestSettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;

/**
 * Checks a password by a request for a token of the account (RFC 6749, 4.3). The token itself is not used. Thread-safe.
 */
final class OAuthPasswordCheck implements PasswordCheck {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private static final String ADVICE =
            "check passwordValidationUrl, scope, clientAuthentication and whether the server"
                    + " allows this client the password grant";

    private final URI url;
    private final OAuthClient client;
    private final TokenRequestSettings form;
    private final HttpTransport transport;

    /** @param form without parameters, because one could replace name, password or grant, and any password would be accepted */
    OAuthPasswordCheck(URI url, OAuthClient client, TokenRequestSettings form, HttpTransport transport) {
        this.url = url;
        this.client = client;
        this.form = form;
        this.transport = transport;
    }

    /**
     * The password is wrong if the server answers {@code invalid_grant} (RFC 6749, 5.2), or 401 without an error code. A 401
     * with another code is about the client.
     */
    @Override
    public boolean accepts(String name, Secret password) {
        HttpCall call = client.request(url, new PasswordGrant(name, password), form);
        HttpReply reply = transport.exchange(call);
        TokenResponse response = new TokenResponse(call, reply);
        if (reply.status() == OK && response.hasAccessToken()) {
            return true;
        }
        String code = response.errorCode();
        if (code.equals("invalid_grant") || (reply.status() == UNAUTHORIZED && code.isEmpty())) {
            return false;
        }
        String shown = reply.maskFor(call).excerpt(reply.text());
        throw new AuthenticationException("The password of " + name + " was not checked: " + call.withoutQuery()
                + (reply.status() == OK ? " answered without a token" : " answered status " + reply.status())
                + (shown.isEmpty() ? "" : ": " + shown) + "; " + ADVICE);
    }
}
