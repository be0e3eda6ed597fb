package com.soffid.iam.sync.agent.scim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokens;
import com.soffid.iam.sync.agent.scim.auth.token.CredentialHeader;
import com.soffid.iam.sync.agent.scim.auth.token.Credentials;
import com.soffid.iam.sync.agent.scim.auth.token.MutableClock;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.Typed;
import com.soffid.iam.sync.agent.scim.config.key.OpensslKey;
import com.soffid.iam.sync.agent.scim.http.chain.FakeTransport;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialsFactoryTest {

    private final FakeTransport wire = new FakeTransport();
    private final List<String> warnings = new ArrayList<>();
    private final MutableClock clock = new MutableClock();

    @Test
    void noneSendsNothing() {
        assertThat(create(AuthenticationMethod.NONE, "Bearer")
                        .header(Instant.MAX)
                        .map(CredentialHeader::value))
                .isEmpty();
    }

    @Test
    void basicSendsUserNameAndPassword() {
        assertThat(create(AuthenticationMethod.BASIC, "Bearer")
                        .header(Instant.MAX)
                        .map(CredentialHeader::value))
                .contains(Secret.of("Basic YWRtaW46aHVudGVyMjI="));
    }

    @ParameterizedTest
    @EnumSource(
            value = AuthenticationMethod.class,
            names = {"TOKEN", "TOKEN_BASIC"})
    void theTokenOfTheAuthenticationUrlIsSentUnderTheSchemeOfTheSettings(AuthenticationMethod method) {
        wire.answering(200, "t0ken");

        assertThat(create(method, "Token").header(Instant.MAX).map(CredentialHeader::value))
                .contains(Secret.of("Token t0ken"));
    }

    @ParameterizedTest
    @EnumSource(AuthenticationMethod.class)
    void nothingIsAskedForBeforeItIsNeeded(AuthenticationMethod method) {
        create(method, "Bearer");

        assertThat(wire.calls()).isEmpty();
    }

    @Test
    void expiresInIsHonoured() {
        wire.answering(200, "{\"access_token\":\"one\",\"expires_in\":3600}").answering(200, "two");
        Credentials credentials = create(AuthenticationMethod.TOKEN, "Bearer");

        credentials.header(Instant.MAX);
        clock.forward(Duration.ofMinutes(59));
        assertThat(credentials.header(Instant.MAX).map(CredentialHeader::value)).contains(Secret.of("Bearer one"));
        clock.forward(Duration.ofMinutes(1));
        assertThat(credentials.header(Instant.MAX).map(CredentialHeader::value)).contains(Secret.of("Bearer two"));
    }

    @Test
    void bearerSendsThePasswordAsTheToken() {
        assertThat(create(AuthenticationMethod.BEARER, "Bearer").header(Instant.MAX))
                .contains(CredentialHeader.authorization("Bearer", Secret.of("hunter22")));
    }

    @Test
    void anApiKeyIsSentInTheHeaderOfTheSettings() {
        AuthenticationSettings settings = settings(AuthenticationMethod.API_KEY, "{'apiKeyHeader': 'X-Key'}");

        assertThat(new CredentialsFactory(wire, new RefreshTokens(), warnings::add, clock)
                        .create(settings)
                        .header(Instant.MAX))
                .contains(CredentialHeader.named("X-Key", Secret.of("hunter22")));
    }

    @ParameterizedTest
    @EnumSource(
            value = AuthenticationMethod.class,
            names = {"CLIENT_CREDENTIALS", "REFRESH_TOKEN", "JWT_BEARER", "PASSWORD"})
    void anOAuthTokenIsSentUnderTheSchemeOfTheSettings(AuthenticationMethod method) {
        wire.answering(200, "{\"access_token\":\"t0ken\"}");

        assertThat(create(method, "Bearer").header(Instant.MAX))
                .contains(CredentialHeader.authorization("Bearer", Secret.of("t0ken")));
    }

    private Credentials create(AuthenticationMethod method, String scheme) {
        return new CredentialsFactory(wire, new RefreshTokens(), warnings::add, clock)
                .create(settings(
                        method,
                        "{'refreshToken': 'r-0', 'tokenScheme': '" + scheme
                                + "', 'assertion': {'subject': 's', 'key': '"
                                + OpensslKey.ENCRYPTED_KEY.replace("\n", "\\n") + "', 'keyPassword': '"
                                + OpensslKey.PASSWORD + "'}}"));
    }

    private static AuthenticationSettings settings(AuthenticationMethod method, String further) {
        return Typed.authentication(method, "admin", "hunter22", "https://idp.example.com/token", further);
    }
}
