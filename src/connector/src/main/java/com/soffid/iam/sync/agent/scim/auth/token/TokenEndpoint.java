package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings.TokenRequest;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Fetches tokens from the authentication URL of the methods Token and TokenBasic. The request is a GET, as the product page
 * has it, with the parameters {@code username} and {@code password} (Token) or with Basic credentials (TokenBasic). With
 * {@link TokenRequest#AUTO}, an endpoint that does not know GET gets a POST, as from the 1.x connector; after one success,
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
        if (settings.tokenRequest() == TokenRequest.POST || postWorks) {
            return post(deadline);
        }
        HttpCall get = withSecrets(parameters().getFrom(url), deadline);
        HttpReply reply = transport.exchange(get);
        if (settings.tokenRequest() == TokenRequest.AUTO && GET_UNKNOWN.contains(reply.status())) {
            Token token = post(deadline);
            postWorks = true;
            return token;
        }
        return token(get, reply);
    }

    private Token post(Instant deadline) {
        HttpCall post = withSecrets(parameters().postTo(url), deadline);
        return token(post, transport.exchange(post));
    }

    private Token token(HttpCall call, HttpReply reply) {
        return new TokenResponse(call, reply).token(clock.instant());
    }

    private Form parameters() {
        return isBasic()
                ? new Form()
                : new Form()
                        .with("username", settings.userName())
                        .with("password", settings.password().reveal());
    }

    private HttpCall withSecrets(HttpCall call, Instant deadline) {
        HttpCall limited = call.by(deadline);
        return isBasic()
                ? CredentialHeader.basic(settings.userName(), settings.password())
                        .addTo(limited)
                : limited.withSecrets(List.of(settings.password()));
    }

    private boolean isBasic() {
        return settings.method() == AuthenticationMethod.TOKEN_BASIC;
    }
}
