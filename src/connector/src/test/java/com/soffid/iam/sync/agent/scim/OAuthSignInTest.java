package com.soffid.iam.sync.agent.scim;

import static com.soffid.iam.sync.agent.scim.CheckingOAuthServer.ACCOUNT;
import static com.soffid.iam.sync.agent.scim.CheckingOAuthServer.ACCOUNT_PASSWORD;
import static com.soffid.iam.sync.agent.scim.CheckingOAuthServer.CLIENT;
import static com.soffid.iam.sync.agent.scim.CheckingOAuthServer.REFRESH_TOKEN;
import static com.soffid.iam.sync.agent.scim.CheckingOAuthServer.SECRET;
import static com.soffid.iam.sync.agent.scim.CheckingOAuthServer.TENANT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokens;
import com.soffid.iam.sync.agent.scim.auth.token.AuthenticationException;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.chain.RecordingLog;
import com.soffid.iam.sync.agent.scim.http.chain.RequestStatistics;
import com.soffid.iam.sync.agent.scim.testing.SetClock;
import com.soffid.iam.sync.agent.scim.testing.TestCertificates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs in at an OAuth server that checks what it gets, and asks a resource with the token. */
@Timeout(60)
class OAuthSignInTest {

    private static final String RSA = "RSA";
    private static final String EC = "EC";

    @TempDir
    static Path folder;

    private static TestCertificates certificates;

    private final SetClock clock = new SetClock("2026-11-29T10:00:00Z");
    private final RecordingLog log = new RecordingLog();
    private final ObjectNode settings = JsonNodeFactory.instance.objectNode();

    @BeforeAll
    static void makeKeys() throws IOException {
        certificates = TestCertificates.in(folder)
                .sign(RSA, "-keyalg", "RSA")
                .sign(EC, "-groupname", "secp256r1")
                .sign(CLIENT)
                .sign("server", "-ext", "san=ip:127.0.0.1");
    }

    // --- JWT bearer (RFC 7523, 2.1)

    @ParameterizedTest
    @CsvSource({"RSA, RS256", "RSA, PS256", "EC, ES256"})
    void anAssertionOfTheConnectorIsAGrant(String key, String algorithm) throws Exception {
        try (CheckingOAuthServer server = server(key)) {
            assertion()
                    .put("key", certificates.keyPem(key))
                    .put("subject", ACCOUNT)
                    .put("algorithm", algorithm);

            assertThat(statusOf(server, "jwtBearer", CLIENT, "")).isEqualTo(200);

            assertThat(server.assertions()).singleElement().satisfies(jwt -> {
                assertThat(jwt.getHeader().getAlgorithm()).hasToString(algorithm);
                assertThat(life(jwt)).hasSeconds(120);
            });
            assertThat(server.requests().get(0)).containsOnlyKeys("grant_type", "assertion");
        }
    }

    @Test
    void theKeyMayBeInAPkcs12File() throws Exception {
        try (CheckingOAuthServer server = server(RSA)) {
            assertion()
                    .put("key", certificates.keyStoreOf(RSA).toString())
                    .put("keyPassword", TestCertificates.PASSWORD)
                    .put("subject", ACCOUNT);

            assertThat(statusOf(server, "jwtBearer", CLIENT, "")).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theKeyMayBeTheOneOfAGoogleServiceAccount(boolean inAFile) throws Exception {
        ObjectNode account = JsonNodeFactory.instance
                .objectNode()
                .put("type", "service_account")
                .put("private_key_id", "key-17")
                .put("private_key", certificates.keyPem(RSA))
                .put("client_email", CLIENT);
        try (CheckingOAuthServer server = server(RSA)) {
            assertion()
                    .put(
                            "key",
                            inAFile
                                    ? certificates
                                            .file("account.json", account.toString())
                                            .toString()
                                    : account.toString())
                    .put("subject", ACCOUNT);
            settings.put("scope", "users groups");

            assertThat(statusOf(server, "jwtBearer", "", "")).isEqualTo(200);

            assertThat(server.assertions()).singleElement().satisfies(jwt -> {
                assertThat(jwt.getHeader().getKeyID()).isEqualTo("key-17");
                assertThat(claims(jwt).getStringClaim("scope")).isEqualTo("users groups");
            });
            assertThat(server.requests().get(0)).doesNotContainKeys("scope", "client_id");
        }
    }

    @Test
    void claimsAndKeyIdAndLifetimeAreThoseOfTheSettings() throws Exception {
        try (CheckingOAuthServer server = server(EC)) {
            assertion()
                    .put("key", certificates.keyPem(EC))
                    .put("issuer", CLIENT)
                    .put("subject", ACCOUNT)
                    .put("audience", server.tokenEndpoint())
                    .put("keyId", "2026-11")
                    .put("lifetime", 60)
                    .putObject("claims")
                    .put("tenant", TENANT)
                    .put("level", 3);

            assertThat(statusOf(server, "jwtBearer", "", "")).isEqualTo(200);

            assertThat(server.assertions()).singleElement().satisfies(jwt -> {
                assertThat(jwt.getHeader().getKeyID()).isEqualTo("2026-11");
                assertThat(life(jwt)).hasSeconds(60);
                assertThat(claims(jwt).getStringClaim("tenant")).isEqualTo(TENANT);
                assertThat(claims(jwt).getIntegerClaim("level")).isEqualTo(3);
            });
        }
    }

    @Test
    void aClientSecretIsSentBesidesTheAssertion() throws Exception {
        try (CheckingOAuthServer server = server(EC)) {
            assertion().put("key", certificates.keyPem(EC)).put("subject", ACCOUNT);

            assertThat(statusOf(server, "jwtBearer", CLIENT, SECRET)).isEqualTo(200);
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> statusOf(server, "jwtBearer", CLIENT, "wr0ng"))
                    .withMessageContaining("invalid_client (id or secret is wrong)");
        }
    }

    @Test
    void eachTokenRequestHasAnAssertionOfItsOwn() throws Exception {
        try (CheckingOAuthServer server = server(EC);
                TargetConnection connection = connectByJwt(server)) {
            assertThat(ask(connection, server)).isEqualTo(200);
            server.revokeTokens();
            clock.advance(Duration.ofMinutes(10));
            assertThat(ask(connection, server)).isEqualTo(200);

            assertThat(server.assertions())
                    .extracting(jwt -> claims(jwt).getJWTID())
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }
    }

    @Test
    void aTokenWithoutALifetimeIsRenewedOnceAfter401() throws Exception {
        try (CheckingOAuthServer server = server(EC);
                TargetConnection connection = connectByJwt(server)) {
            ask(connection, server);
            ask(connection, server);
            assertThat(server.requests()).hasSize(1);

            server.revokeTokens();
            assertThat(ask(connection, server)).isEqualTo(200);

            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subject | other@example.com | unknown subject",
                "issuer | other | unknown issuer",
                "audience | https://other.example.com | the audience is another server",
                "lifetime | 181 | the assertion lives too long"
            })
    void aRefusedAssertionNamesTheSettingsAndShowsNoKey(String setting, String value, String reason) throws Exception {
        try (CheckingOAuthServer server = server(EC)) {
            ObjectNode assertion =
                    assertion().put("key", certificates.keyPem(EC)).put("subject", ACCOUNT);
            if (setting.equals("lifetime")) {
                assertion.put(setting, Integer.parseInt(value));
            } else {
                assertion.put(setting, value);
            }

            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> statusOf(server, "jwtBearer", CLIENT, ""))
                    .withMessageContaining(
                            "invalid_grant (" + reason + "); check assertion.issuer and assertion.subject,"
                                    + " assertion.audience, that the server knows the public key of assertion.key")
                    .withMessageNotContaining("eyJ");
        }
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsRefused() throws Exception {
        try (CheckingOAuthServer server = server(EC)) {
            assertion().put("key", certificates.keyPem(RSA)).put("subject", ACCOUNT);

            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> statusOf(server, "jwtBearer", CLIENT, ""))
                    .withMessageContaining("not a JWT that is signed by the key");
        }
    }

    @Test
    void noLogLineHoldsAnAssertionOrATokenOrAKey() throws Exception {
        try (CheckingOAuthServer server = server(EC);
                TargetConnection connection = connectByJwt(server)) {
            ask(connection, server);

            assertThat(log.lines())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .doesNotContain(server.assertions().get(0).serialize(), "t0ken-1", "PRIVATE"));
        }
    }

    // --- private_key_jwt (RFC 7523, 2.2)

    @ParameterizedTest
    @CsvSource({"clientCredentials, RSA", "clientCredentials, EC", "refreshToken, RSA", "password, EC"})
    void anAssertionProvesTheIdentityOfTheClient(String method, String key) throws Exception {
        try (CheckingOAuthServer server = server(key)) {
            assertion().put("key", certificates.keyPem(key));
            settings.put("clientAuthentication", "private_key_jwt")
                    .put("refreshToken", REFRESH_TOKEN)
                    .put("clientId", CLIENT);
            boolean byPassword = method.equals("password");

            assertThat(statusOf(server, method, byPassword ? ACCOUNT : CLIENT, byPassword ? ACCOUNT_PASSWORD : ""))
                    .isEqualTo(200);

            assertThat(server.requests().get(0))
                    .containsEntry("client_id", CLIENT)
                    .doesNotContainKey("client_secret");
            assertThat(server.assertions()).hasSize(1);
        }
    }

    @Test
    void theThumbprintsOfTheCertificateAreInTheHeader() throws Exception {
        try (CheckingOAuthServer server = server(RSA)) {
            assertion().put("key", certificates.keyPem(RSA) + certificates.chainPem(RSA));
            settings.put("clientAuthentication", "private_key_jwt");
            X509Certificate certificate = certificate(RSA);

            statusOf(server, "clientCredentials", CLIENT, "");

            JWSHeader header = server.assertions().get(0).getHeader();
            assertThat(header.getX509CertSHA256Thumbprint())
                    .isEqualTo(JWK.parse(certificate).getX509CertSHA256Thumbprint());
            assertThat(header.toJSONObject()).containsKey("x5t");
        }
    }

    @Test
    void aRefusedClientNamesTheKeyAndNotTheSecret() throws Exception {
        try (CheckingOAuthServer server = server(EC)) {
            assertion().put("key", certificates.keyPem(EC));
            settings.put("clientAuthentication", "private_key_jwt");

            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> statusOf(server, "clientCredentials", "another", ""))
                    .withMessageContaining("invalid_client (unknown issuer); check the client id, assertion.audience,")
                    .withMessageNotContaining("Password");
        }
    }

    // --- tls_client_auth (RFC 8705)

    @Test
    void theClientCertificateProvesTheIdentityOfTheClient() throws Exception {
        try (CheckingOAuthServer server = serverWithTls()) {
            settings.put("clientAuthentication", "tls_client_auth")
                    .put("clientCertificate", certificates.chainPem(CLIENT) + certificates.keyPem(CLIENT))
                    .put("trustedCertificates", certificates.authorityPem());

            assertThat(statusOf(server, "clientCredentials", CLIENT, "")).isEqualTo(200);

            assertThat(server.requests().get(0)).containsOnlyKeys("grant_type", "client_id");
        }
    }

    @Test
    void aCertificateOfAnotherClientIsRefused() throws Exception {
        try (CheckingOAuthServer server = serverWithTls()) {
            settings.put("clientAuthentication", "tls_client_auth")
                    .put("clientCertificate", certificates.chainPem(EC) + certificates.keyPem(EC))
                    .put("trustedCertificates", certificates.authorityPem());

            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> statusOf(server, "clientCredentials", CLIENT, ""))
                    .withMessageContaining("knows the certificate of clientCertificate");
        }
    }

    // --- password (RFC 6749, 4.3)

    @Test
    void nameAndPasswordOfAnAccountAreAGrant() throws Exception {
        try (CheckingOAuthServer server = server(EC)) {
            settings.put("clientId", CLIENT).put("clientSecret", SECRET);

            assertThat(statusOf(server, "password", ACCOUNT, ACCOUNT_PASSWORD)).isEqualTo(200);

            assertThat(server.requests().get(0)).containsOnlyKeys("grant_type", "username", "password");
        }
    }

    @Test
    void aWrongPasswordOfTheAccountIsNamedAndNotShown() throws Exception {
        try (CheckingOAuthServer server = server(EC)) {
            settings.put("clientId", CLIENT).put("clientSecret", SECRET);

            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> statusOf(server, "password", ACCOUNT, "wr0ng-one"))
                    .withMessageContaining("invalid_grant (name or password is wrong); check User name and Password")
                    .withMessageNotContaining("wr0ng-one");
        }
    }

    // --- further parameters

    @ParameterizedTest
    @ValueSource(strings = {"form", "json"})
    void aParameterMayReplaceTheGrantAndAnotherOneBeAdded(String body) throws Exception {
        try (CheckingOAuthServer server = server(EC)) {
            settings.put("tokenBody", body)
                    .putObject("tokenParameters")
                    .put("grant_type", "account_credentials")
                    .put("account_id", TENANT);

            assertThat(statusOf(server, "clientCredentials", CLIENT, SECRET)).isEqualTo(200);

            assertThat(server.requests().get(0)).containsOnlyKeys("grant_type", "account_id");
        }
    }

    private CheckingOAuthServer server(String key) throws Exception {
        return CheckingOAuthServer.open(publicKey(key), clock);
    }

    private CheckingOAuthServer serverWithTls() throws Exception {
        return CheckingOAuthServer.withTls(certificates.server("server"), publicKey(EC), clock);
    }

    private static PublicKey publicKey(String alias) throws Exception {
        return certificate(alias).getPublicKey();
    }

    private static X509Certificate certificate(String alias) throws Exception {
        return com.nimbusds.jose.util.X509CertUtils.parse(certificates.chainPem(alias));
    }

    private ObjectNode assertion() {
        return settings.putObject("assertion");
    }

    private TargetConnection connectByJwt(CheckingOAuthServer server) throws Exception {
        assertion().put("key", certificates.keyPem(EC)).put("subject", ACCOUNT);
        return connect(server, "jwtBearer", CLIENT, "");
    }

    private int statusOf(CheckingOAuthServer server, String method, String name, String password) {
        try (TargetConnection connection = connect(server, method, name, password)) {
            return ask(connection, server);
        }
    }

    private static int ask(TargetConnection connection, CheckingOAuthServer server) {
        return connection
                .transport()
                .exchange(HttpCall.of("GET", URI.create(server.serverUrl() + "/Users")))
                .status();
    }

    private TargetConnection connect(CheckingOAuthServer server, String method, String name, String password) {
        System agent = new System();
        agent.setParam0(name);
        agent.setParam1(password.isEmpty() ? "" : new Password(password).toString());
        agent.setParam2(method);
        agent.setParam3(server.tokenEndpoint());
        agent.setParam4(server.serverUrl());
        agent.setParam8("true");
        agent.setBlobParam(settings.toString().getBytes(UTF_8));
        return new TargetConnection(
                SettingsReader.read(agent), new RefreshTokens(), new RequestStatistics(clock), log, clock);
    }

    private static Duration life(SignedJWT jwt) {
        return Duration.between(
                claims(jwt).getIssueTime().toInstant(),
                claims(jwt).getExpirationTime().toInstant());
    }

    private static JWTClaimsSet claims(SignedJWT jwt) {
        try {
            return jwt.getJWTClaimsSet();
        } catch (java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }
}
