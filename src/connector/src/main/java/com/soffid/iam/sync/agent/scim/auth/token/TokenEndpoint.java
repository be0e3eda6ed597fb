package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.TokenRequestSettings;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Fetches tokens from the authentication URL of the methods Token and TokenBasic. The request is a GET, as the product page
 * has it, with the parameters {@code username} and {@code password} (Token) or with Basic credentials (TokenBasic). With
 * {@link TokenRequestSettings.Method#AUTO}, an endpoint that does not know GET gets a POST, as from the 1.x connector; after one success,
 * every later request is a POST. Thread-safe.
 */
public final class TokenEndpoint implements TokenSource {

    /** Answers of an endpoint that may know another method than GET. */
    private static final Set<Integer> GET_UNKNOWN = Set.of(404, 405, 501);

    private final AuthenticationSettings settings;
    private final URI url;
    private final HttpTransport transport;
    private final Clock clock;
    private volatile boolean postWorks;

    public TokenEndpoint(AuthenticationSettings settings, URI url, HttpTransport transport, Clock clock) {
        this.settings = settings;
        this.url = url;
        this.transport = transport;
        this.clock = clock;
    }

    @Override
    public Token fetch(Instant deadline) {
        if (settings.tokenRequest().method() == TokenRequestSettings.Method.POST || postWorks) {
            return post(deadline);
        }
        HttpCall get = limited(parameters().getFrom(url), deadline);
        HttpReply reply = transport.exchange(get);
        if (settings.tokenRequest().method() == TokenRequestSettings.Method.AUTO
                && GET_UNKNOWN.contains(reply.status())) {
            Token token = post(deadline);
            postWorks = true;
            return token;
        }
        return token(get, reply);
    }

    private Token post(Instant deadline) {
        HttpCall post = limited(parameters().postTo(url, settings.tokenRequest().body()), deadline);
        return token(post, transport.exchange(post));
    }

    private Token token(HttpCall call, HttpReply reply) {
        return new TokenResponse(call, reply).token(clock.instant());
    }

    private TokenParameters parameters() {
        TokenParameters own = isBasic()
                ? new TokenParameters()
                : new TokenParameters().with("username", settings.userName()).with("password", settings.password());
        return own.withThoseOf(settings.tokenRequest());
    }

    private HttpCall limited(HttpCall call, Instant deadline) {
        HttpCall limited = call.by(deadline);
        return isBasic()
                ? CredentialHeader.basic(settings.userName(), settings.password())
                        .addTo(limited)
                : limited;
    }

    private boolean isBasic() {
        return settings.method() == AuthenticationMethod.TOKEN_BASIC;
    }
}
