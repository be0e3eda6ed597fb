package com.soffid.iam.sync.agent.scim.auth.oauth;

import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.auth.token.Token;
import com.soffid.iam.sync.agent.scim.auth.token.TokenAnswer;
import com.soffid.iam.sync.agent.scim.auth.token.TokenCall;
import com.soffid.iam.sync.agent.scim.auth.token.TokenChannel;
import com.soffid.iam.sync.agent.scim.auth.token.TokenReply;
import com.soffid.iam.sync.agent.scim.auth.token.TokenSource;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import java.net.URI;
import java.time.Clock;

/**
 * The token endpoint of an OAuth server (RFC 6749, 3.2), asked by POST always: id and secret are never in an address.
 * Used by one thread at a time, under the lock of the cache.
 */
public final class OAuthEndpoint implements TokenSource {

    private final AuthenticationSettings settings;
    private final URI url;
    private final OAuthGrant grant;
    private final TokenChannel channel;
    private final Clock clock;
    private final OAuthClient client;

    public OAuthEndpoint(
            AuthenticationSettings settings, URI url, OAuthGrant grant, TokenChannel channel, Clock clock) {
        this.settings = settings;
        this.url = url;
        this.grant = grant;
        this.channel = channel;
        this.clock = clock;
        this.client = new OAuthClient(settings.userName(), settings.password(), settings.oauth());
    }

    @Override
    public Token fetch() {
        TokenCall call = client.request(url, grant);
        TokenReply reply = channel.send(call);
        OAuthReply said = new OAuthReply(reply);
        said.error(grantAdvice(), client.secrets(call, grant)).ifPresent(error -> {
            throw new AuthenticationException(
                    "No token: " + call + " answered status " + reply.status() + ": " + error);
        });
        Token token = new TokenAnswer(call, reply, client.secrets(call, grant)).token(clock.instant());
        grant.granted(said);
        return token;
    }

    private String grantAdvice() {
        return settings.method() == AuthenticationMethod.REFRESH_TOKEN
                ? "check the setting refreshToken: it has expired, was revoked or was replaced by a newer one, or belongs to"
                        + " another client"
                : "check User name (client id) and Password (client secret)";
    }
}
