package com.soffid.iam.sync.agent.scim.auth;

import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.ClientAuthentication;
import com.soffid.iam.sync.agent.scim.config.Secret;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The token endpoint of an OAuth server (RFC 6749, 3.2), asked by POST always: id and secret are never in an address.
 * Used by one thread at a time, under the lock of the cache.
 */
final class OAuthEndpoint implements TokenSource {

    private final AuthenticationSettings settings;
    private final URI url;
    private final OAuthGrant grant;
    private final TokenChannel channel;
    private final Clock clock;

    OAuthEndpoint(AuthenticationSettings settings, URI url, OAuthGrant grant, TokenChannel channel, Clock clock) {
        this.settings = settings;
        this.url = url;
        this.grant = grant;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public Token fetch() {
        TokenCall call = TokenCall.post(url, form().encoded(), authorization());
        TokenReply reply = channel.send(call);
        OAuthReply said = new OAuthReply(reply);
        said.error(grantAdvice(), secrets(call)).ifPresent(error -> {
            throw new AuthenticationException(
                    "No token: " + call + " answered status " + reply.status() + ": " + error);
        });
        Token token = new TokenAnswer(call, reply, secrets(call)).token(clock.instant());
        grant.granted(said);
        return token;
    }

    private Form form() {
        Form form = grant.addTo(new Form())
                .with("scope", settings.oauth().scope())
                .with("audience", settings.oauth().audience())
                .with("resource", settings.oauth().resource());
        if (authorization().isPresent()) {
            return form;
        }
        Form identified = form.with("client_id", settings.userName());
        return settings.password().isEmpty()
                ? identified
                : identified.with("client_secret", settings.password().reveal());
    }

    /** Basic credentials of id and secret, each encoded first (RFC 6749, 2.3.1); a public client has none. */
    private Optional<Secret> authorization() {
        if (settings.password().isEmpty() || settings.oauth().clientAuthentication() == ClientAuthentication.POST) {
            return Optional.empty();
        }
        String secret = Form.encode(settings.password().reveal());
        return FixedCredentials.basic(Form.encode(settings.userName()), Secret.of(secret))
                .header()
                .map(CredentialHeader::value);
    }

    private List<Secret> secrets(TokenCall call) {
        List<Secret> secrets = new ArrayList<>(grant.secrets());
        secrets.add(settings.password());
        call.authorization().map(Secret::afterScheme).ifPresent(secrets::add);
        return secrets;
    }

    private String grantAdvice() {
        return settings.method() == AuthenticationMethod.REFRESH_TOKEN
                ? "check the setting refreshToken: it has expired, was revoked or was replaced by a newer one, or belongs to"
                        + " another client"
                : "check User name (client id) and Password (client secret)";
    }
}
