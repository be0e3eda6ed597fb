package com.soffid.iam.sync.agent.scim.auth.token;

import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.TokenRequest;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The authentication URL, asked as the product page words it: by GET, with the parameters {@code username} and {@code
 * password} (Token) or with Basic credentials (TokenBasic). With {@link TokenRequest#AUTO}, an endpoint that does not
 * know GET is asked by POST, as the 1.x connector did, and from then on first. Thread-safe.
 */
public final class TokenEndpoint implements TokenSource {

    /** Answers which say that the endpoint exists for another method than GET. */
    private static final Set<Integer> GET_UNKNOWN = Set.of(404, 405, 501);

    private final AuthenticationSettings settings;
    private final URI url;
    private final TokenChannel channel;
    private final Clock clock;
    private volatile boolean postWorks;

    public TokenEndpoint(AuthenticationSettings settings, URI url, TokenChannel channel, Clock clock) {
        this.settings = settings;
        this.url = url;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public Token fetch() {
        if (settings.tokenRequest() == TokenRequest.POST || postWorks) {
            return accepted(post());
        }
        TokenCall get = TokenCall.get(url, parameters(), authorization());
        TokenReply reply = channel.send(get);
        if (settings.tokenRequest() == TokenRequest.AUTO && GET_UNKNOWN.contains(reply.status())) {
            Token token = accepted(post());
            postWorks = true;
            return token;
        }
        return token(get, reply);
    }

    private TokenCall post() {
        return TokenCall.post(url, parameters(), authorization());
    }

    private Token accepted(TokenCall call) {
        return token(call, channel.send(call));
    }

    private Token token(TokenCall call, TokenReply reply) {
        return new TokenAnswer(call, reply, List.of(settings.password())).token(clock.instant());
    }

    private Secret parameters() {
        if (settings.method() == AuthenticationMethod.TOKEN_BASIC) {
            return Secret.EMPTY;
        }
        return new Form()
                .with("username", settings.userName())
                .with("password", settings.password().reveal())
                .encoded();
    }

    private Optional<Secret> authorization() {
        return settings.method() == AuthenticationMethod.TOKEN_BASIC
                ? FixedCredentials.basic(settings.userName(), settings.password())
                        .header()
                        .map(CredentialHeader::value)
                : Optional.empty();
    }
}
