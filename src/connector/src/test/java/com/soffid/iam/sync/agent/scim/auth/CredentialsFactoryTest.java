package com.soffid.iam.sync.agent.scim.auth;

import static com.soffid.iam.sync.agent.scim.auth.FakeTokenChannel.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.config.TokenRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialsFactoryTest {

    private final FakeTokenChannel channel = new FakeTokenChannel();
    private final MutableClock clock = new MutableClock();

    @Test
    void noneSendsNothing() {
        assertThat(create(AuthenticationMethod.NONE, "Bearer").authorization()).isEmpty();
    }

    @Test
    void basicSendsUserNameAndPassword() {
        assertThat(create(AuthenticationMethod.BASIC, "Bearer").authorization())
                .contains(Secret.of("Basic YWRtaW46aHVudGVyMjI="));
    }

    @ParameterizedTest
    @EnumSource(
            value = AuthenticationMethod.class,
            names = {"TOKEN", "TOKEN_BASIC"})
    void theTokenOfTheAuthenticationUrlIsSentUnderTheSchemeOfTheSettings(AuthenticationMethod method) {
        channel.answering(token("t0ken"));

        assertThat(create(method, "Token").authorization()).contains(Secret.of("Token t0ken"));
    }

    @ParameterizedTest
    @EnumSource(AuthenticationMethod.class)
    void nothingIsAskedForBeforeItIsNeeded(AuthenticationMethod method) {
        create(method, "Bearer");

        assertThat(channel.calls()).isEmpty();
    }

    @Test
    void expiresInIsHonoured() {
        channel.answering(
                new TokenReply(200, "application/json", "{\"access_token\":\"one\",\"expires_in\":3600}"),
                token("two"));
        Credentials credentials = create(AuthenticationMethod.TOKEN, "Bearer");

        credentials.authorization();
        clock.forward(Duration.ofMinutes(59));
        assertThat(credentials.authorization()).contains(Secret.of("Bearer one"));
        clock.forward(Duration.ofMinutes(1));
        assertThat(credentials.authorization()).contains(Secret.of("Bearer two"));
    }

    private Credentials create(AuthenticationMethod method, String scheme) {
        AuthenticationSettings settings = new AuthenticationSettings(
                method,
                "admin",
                Secret.of("hunter22"),
                Optional.of(URI.create("https://idp.example.com/token")),
                TokenRequest.AUTO,
                scheme);
        return CredentialsFactory.create(settings, channel, clock);
    }
}
