package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.auth.oauth.OAuthClient;
import com.soffid.iam.sync.agent.scim.auth.oauth.OAuthReply;
import com.soffid.iam.sync.agent.scim.auth.oauth.PasswordGrant;
import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.TokenCall;
import com.soffid.iam.sync.agent.scim.auth.token.TokenChannel;
import com.soffid.iam.sync.agent.scim.auth.token.TokenReply;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.net.URI;

/**
 * Asks an OAuth server for a token in the name of the account (RFC 6749, 4.3); a token that comes is forgotten.
 * Thread-safe.
 */
final class OAuthPasswordCheck implements PasswordCheck {

    private static final String ADVICE =
            "check passwordValidationUrl, scope, clientAuthentication and whether the server"
                    + " allows this client the password grant";

    private final URI url;
    private final OAuthClient client;
    private final TokenChannel channel;

    OAuthPasswordCheck(URI url, OAuthClient client, TokenChannel channel) {
        this.url = url;
        this.client = client;
        this.channel = channel;
    }

    /**
     * {@code invalid_grant} (RFC 6749, 5.2) says that the password is wrong; so does 401, unless it says that the client is
     * not known.
     */
    @Override
    public boolean accepts(String name, Secret password) {
        PasswordGrant grant = new PasswordGrant(name, password);
        TokenCall call = client.request(url, grant);
        TokenReply reply = channel.send(call);
        OAuthReply said = new OAuthReply(reply);
        if (reply.status() == 200 && said.hasToken()) {
            return true;
        }
        String code = said.errorCode();
        if (code.equals("invalid_grant") || (reply.status() == 401 && code.isEmpty())) {
            return false;
        }
        String shown = new SecretMask(client.secrets(call, grant)).excerpt(reply.body());
        throw new AuthenticationException("The password of " + name + " was not checked: " + call
                + (reply.status() == 200 ? " answered without a token" : " answered status " + reply.status())
                + (shown.isEmpty() ? "" : ": " + shown) + "; " + ADVICE);
    }
}
