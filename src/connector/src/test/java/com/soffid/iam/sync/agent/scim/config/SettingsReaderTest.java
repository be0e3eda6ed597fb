package com.soffid.iam.sync.agent.scim.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private static final String PASSWORD = "s3cret-of-the-agent";

    // --- where the parameters are

    @Test
    void parametersAreReadWhereThe1xConnectorHadThem() {
        System agent = new System();
        agent.setParam0("admin");
        agent.setParam1(new Password(PASSWORD).toString());
        agent.setParam2("token");
        agent.setParam3("https://idp.example.com/token");
        agent.setParam4("https://scim.example.com/v2");
        agent.setParam8("true");
        agent.setParam9("true");

        ConnectorSettings settings = SettingsReader.read(agent);

        assertThat(settings.authentication().userName()).isEqualTo("admin");
        assertThat(settings.authentication().password()).isEqualTo(Secret.of(PASSWORD));
        assertThat(settings.authentication().method()).isEqualTo(AuthenticationMethod.TOKEN);
        assertThat(settings.authentication().authenticationUrl()).contains(URI.create("https://idp.example.com/token"));
        assertThat(settings.serverUrl()).isEqualTo(URI.create("https://scim.example.com/v2"));
        assertThat(settings.debug()).isTrue();
        assertThat(settings.target().workaround()).isPresent();
    }

    @Test
    void furtherSettingsAreReadFromTheBlob() {
        System agent = agent("token");
        agent.setBlobParam("{\"tokenRequest\":\"post\",\"tokenScheme\":\"Token\",\"pageSize\":7,\"requestTimeout\":9}"
                .getBytes(StandardCharsets.UTF_8));

        ConnectorSettings settings = SettingsReader.read(agent);

        assertThat(settings.authentication().tokenRequest().method()).isEqualTo(TokenRequestSettings.Method.POST);
        assertThat(settings.authentication().tokenScheme()).isEqualTo("Token");
        assertThat(settings.ofTarget().number("pageSize", 1)).isEqualTo(7);
        assertThat(settings.httpLimits().requestTimeout()).hasSeconds(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Token", "SSWS", "DPoP", "x-1"})
    void theTokenSchemeIsOneWord(String scheme) {
        System agent = agent("token");
        agent.setBlobParam(("{\"tokenScheme\": \"" + scheme + "\"}").getBytes(StandardCharsets.UTF_8));

        assertThat(SettingsReader.read(agent).authentication().tokenScheme()).isEqualTo(scheme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "Bearer b", "a:b", "a\\r\\nX-Header: b", "Tökén"})
    void aTokenSchemeThatWouldSpoilTheHeaderIsRefused(String value) {
        System agent = agent("token");
        agent.setBlobParam(("{\"tokenScheme\": \"" + value + "\"}").getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessageStartingWith("Settings: tokenScheme is '")
                .withMessageEndingWith("'; expected one word, for example Bearer or Token");
    }

    @Test
    void anAgentWithNothingButTheServerUrlIsValid() {
        System agent = new System();
        agent.setParam4("http://localhost:8080/scim");

        ConnectorSettings settings = SettingsReader.read(agent);

        assertThat(settings.authentication().method()).isEqualTo(AuthenticationMethod.NONE);
        assertThat(settings.debug()).isFalse();
        assertThat(settings.target().workaround()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "' true ', true", "false, false", "yes, false", "'', false", ", false"})
    void aSwitchIsOnWhenItSaysTrue(String stored, boolean on) {
        System agent = agent("none");
        agent.setParam8(stored);

        assertThat(SettingsReader.read(agent).debug()).isEqualTo(on);
    }

    @Test
    void blanksAroundAParameterAreIgnored() {
        System agent = agent(" basic ");
        agent.setParam0(" admin ");
        agent.setParam4("\thttps://scim.example.com/v2 ");

        ConnectorSettings settings = SettingsReader.read(agent);

        assertThat(settings.serverUrl()).isEqualTo(URI.create("https://scim.example.com/v2"));
        assertThat(settings.authentication().userName()).isEqualTo("admin");
    }

    @Test
    void blanksOfThePasswordAreKept() {
        System agent = agent("basic");
        agent.setParam1(new Password("  pass word ").toString());

        assertThat(SettingsReader.read(agent).authentication().password().reveal())
                .isEqualTo("  pass word ");
    }

    // --- credentials without encryption

    @ParameterizedTest
    @CsvSource({
        "basic,http://scim.example.com/v2,https://a.example/token,Server URL",
        "token,https://scim.example.com/v2,http://a.example/token,Authentication URL",
        "basic,HTTP://192.0.2.1/v2,https://a.example/token,Server URL",
        "basic,http://127.example.com/v2,https://a.example/token,Server URL"
    })
    void credentialsThatAreSentWithoutEncryptionAreWarnedOf(String method, String url, String tokens, String label) {
        assertThat(warnings(method, url, tokens))
                .singleElement()
                .asString()
                .startsWith(label + " begins with http, so that the credentials")
                .endsWith("use https");
    }

    @ParameterizedTest
    @CsvSource({
        "none,http://scim.example.com/v2",
        "basic,https://scim.example.com/v2",
        "basic,http://localhost:8080/v2",
        "basic,http://scim.localhost/v2",
        "basic,http://127.0.0.1:8080/v2",
        "basic,http://[::1]:8080/v2"
    })
    void withoutCredentialsOrWithinThisComputerThereIsNothingToWarnOf(String method, String url) {
        assertThat(warnings(method, url, "http://a.example/token")).isEmpty();
    }

    private static List<String> warnings(String method, String url, String tokens) {
        System agent = agent(method);
        agent.setParam0("admin");
        agent.setParam3(tokens);
        agent.setParam4(url);
        return SettingsReader.read(agent).warnings();
    }

    // --- server URL

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://scim.example.com",
                "https://scim.example.com/",
                "HTTPS://SCIM.example.com:8443/a/b",
                "http://[::1]:8080/scim",
                "http://192.0.2.1:65535/scim"
            })
    void anHttpAddressIsAServerUrl(String url) {
        System agent = agent("none");
        agent.setParam4(url);

        assertThat(SettingsReader.read(agent).serverUrl()).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "| missing; expected an http or https address",
                "\" \" | missing; expected an http or https address",
                "scim.example.com | 'scim.example.com' is not an http or https address",
                "/scim/v2 | '/scim/v2' is not an http or https address",
                "ftp://scim.example.com | 'ftp://scim.example.com' is not an http or https address",
                "https:///v2 | 'https:///v2' is not an http or https address",
                "https://a b/v2 | 'https://a b/v2' is not an http or https address",
                "https://scim.example.com:65536/ | 'https://scim.example.com:65536/' is not an http or https address",
                "https://scim.example.com/v2?a=b | holds a query or a fragment",
                "https://scim.example.com/v2#a | holds a query or a fragment",
                "https://me@scim.example.com/v2 | holds a user name or password"
            },
            delimiter = '|')
    void anErrorNamesTheServerUrlAndWhatIsExpected(String url, String problem) {
        System agent = agent("none");
        agent.setParam4(url);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessageStartingWith("Server URL: " + problem);
    }

    // --- authentication method

    @ParameterizedTest
    @CsvSource({
        ", NONE",
        "'', NONE",
        "' ', NONE",
        "none, NONE",
        "None, NONE",
        "basic, BASIC",
        "Basic, BASIC",
        "token, TOKEN",
        "tokenBasic, TOKEN_BASIC",
        "TokenBasic, TOKEN_BASIC",
        "bearer, BEARER",
        "clientCredentials, CLIENT_CREDENTIALS",
        "apiKey, API_KEY"
    })
    void theMethodIsKnownByWhatTheConsoleStores(String stored, AuthenticationMethod method) {
        assertThat(SettingsReader.read(agent(stored)).authentication().method()).isEqualTo(method);
    }

    @Test
    void anUnknownMethodIsRefusedAndTheKnownOnesAreNamed() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent("kerberos")))
                .withMessage(
                        "Authentication method: 'kerberos' is unknown;"
                                + " expected one of None, Basic, Token, TokenBasic,"
                                + " Bearer, OAuth client credentials, OAuth refresh token, OAuth JWT bearer, OAuth password, API key");
    }

    @ParameterizedTest
    @CsvSource({
        "basic, User name, User name",
        "token, User name, User name",
        "tokenBasic, User name, User name",
        "basic, Password, Password",
        "token, Password, Password",
        "tokenBasic, Password, Password",
        "token, Authentication URL, Authentication URL",
        "tokenBasic, Authentication URL, Authentication URL",
        "apiKey, Password, API key",
        "clientCredentials, User name, Client id",
        "clientCredentials, Password, Client secret",
        "clientCredentials, Authentication URL, Token endpoint",
        "refreshToken, User name, Client id",
        "refreshToken, Authentication URL, Token endpoint"
    })
    void aParameterThatTheMethodNeedsIsAskedForUnderTheLabelOfTheMethod(String method, String parameter, String label) {
        System agent = agent(method);
        clear(parameter).accept(agent);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessage(label + ": missing; the authentication method "
                        + AuthenticationMethod.of(method).label() + " needs it");
    }

    @Test
    void basicNeedsNoAuthenticationUrl() {
        System agent = agent("basic");
        agent.setParam3(null);

        assertThat(SettingsReader.read(agent).authentication().authenticationUrl())
                .isEmpty();
    }

    @Test
    void whatWasLeftOverFromAnotherMethodIsIgnored() {
        System agent = agent("none");
        agent.setParam1("not what the platform encodes");
        agent.setParam3("not an address");

        assertThat(SettingsReader.read(agent).authentication().userName()).isEmpty();
    }

    @Test
    void theAuthenticationUrlMayHaveAQuery() {
        System agent = agent("token");
        agent.setParam3("https://idp.example.com/token?realm=a");

        assertThat(SettingsReader.read(agent).authentication().authenticationUrl())
                .contains(URI.create("https://idp.example.com/token?realm=a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"idp.example.com/token", "ldap://idp.example.com", "https://", "https://idp.example.com:0x/"})
    void anAuthenticationUrlThatIsNotHttpIsRefused(String url) {
        System agent = agent("token");
        agent.setParam3(url);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessage("Authentication URL: '" + url + "' is not an http or https address");
    }

    @Test
    void furtherSettingsOfOneMethodStayKnownUnderAnother() {
        System agent = agent("none");
        agent.setBlobParam(("{\"tokenRequest\":\"get\",\"scope\":\"a\",\"refreshToken\":\"r\","
                        + "\"tokenFile\":\"/nowhere\",\"apiKeyHeader\":\"X-Key\"}")
                .getBytes(StandardCharsets.UTF_8));

        assertThatCode(() -> SettingsReader.read(agent).ofTarget().refuseOthers())
                .doesNotThrowAnyException();
    }

    @Test
    void whatOAuthNeedsIsReadFromTheFurtherSettings() {
        System agent = agent("refreshToken");
        agent.setBlobParam(("{\"clientAuthentication\":\"post\",\"scope\":\"a b\",\"audience\":\"c\","
                        + "\"resource\":\"d\",\"refreshToken\":\"r\"}")
                .getBytes(StandardCharsets.UTF_8));

        OAuthSettings oauth = SettingsReader.read(agent).authentication().oauth();

        assertThat(oauth.clientAuthentication()).isEqualTo(OAuthSettings.ClientAuthentication.POST);
        assertThat(oauth.scope()).contains("a b");
        assertThat(oauth.audience()).contains("c");
        assertThat(oauth.resource()).contains("d");
        assertThat(oauth.refreshToken()).isEqualTo(Secret.of("r"));
    }

    @Test
    void theMethodRefreshTokenNeedsThatSettingAndNoPassword() {
        System agent = agent("refreshToken");
        agent.setParam1("");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessage("Settings: refreshToken is missing;"
                        + " the authentication method OAuth refresh token needs it");
        agent.setBlobParam("{\"refreshToken\":\"r\"}".getBytes(StandardCharsets.UTF_8));
        assertThatCode(() -> SettingsReader.read(agent)).doesNotThrowAnyException();
    }

    @Test
    void bearerNeedsAPasswordOrATokenFile() {
        System agent = agent("bearer");
        agent.setParam1("");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessageStartingWith("Token: missing; the authentication method Bearer needs the token here")
                .withMessageContaining("tokenFile");
    }

    @Test
    void aLongSecretTakesThePlaceOfTheParameter() {
        System agent = agent("bearer");
        agent.setParam1("");
        String token = "t".repeat(2000);
        agent.setBlobParam(
                ("{\"longSecret\":{\"scrambled\":\"" + new Password(token) + "\"}}").getBytes(StandardCharsets.UTF_8));
        assertThat(SettingsReader.read(agent).authentication().password()).isEqualTo(Secret.of(token));

        agent.setParam1("left over in a form that cannot be read");
        assertThat(SettingsReader.read(agent).authentication().password()).isEqualTo(Secret.of(token));
    }

    @Test
    void aTokenFileThatIsNotThereIsNamed() {
        System agent = agent("bearer");
        agent.setBlobParam("{\"tokenFile\":\"/nowhere/token\"}".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessage("Settings: tokenFile is '/nowhere/token', which is not a file that can be" + " read");
    }

    @ParameterizedTest
    @CsvSource({"bearer, Token, two words", "bearer, Token, tökén", "apiKey, API key, schlüssel"})
    void aSecretThatNoHeaderCanCarryIsRefusedAndNotShown(String method, String label, String secret) {
        System agent = agent(method);
        agent.setParam1(new Password(secret).toString());

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessageStartingWith(label + ": holds ")
                .withMessageNotContaining(secret);
    }

    @Test
    void theApiKeyHeaderHasADefault() {
        assertThat(SettingsReader.read(agent("apiKey")).authentication().apiKeyHeader())
                .isEqualTo("X-API-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "a:b", "X-Kéy", "Content-Type", "host", "Content-Length", "If-Match"})
    void anApiKeyHeaderThatWouldSpoilTheRequestIsRefused(String name) {
        System agent = agent("apiKey");
        agent.setBlobParam(("{\"apiKeyHeader\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessageStartingWith("Settings: apiKeyHeader is '" + name + "'");
    }

    // --- secrets

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://admin:hunter22@scim.example.com/v2",
                "https://admin:hunter22/7@scim.example.com/v2",
                "https://admin:hunter22@two@scim.example.com/v2",
                "ftp://admin:hunter22@scim.example.com/v2",
                "admin:hunter22@scim.example.com/v2",
                "https://admin:hunter22 @scim.example.com/v2",
                "ftp://scim.example.com/v2?api_key=hunter22"
            })
    void anAddressThatIsRefusedIsShownWithoutWhatMayBeAPassword(String url) {
        System agent = agent("none");
        agent.setParam4(url);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessageStartingWith("Server URL: ")
                .withMessageNotContaining("hunter22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain text of an import", "***", "="})
    void aPasswordThatCannotBeDecodedIsToBeEnteredAgain(String stored) {
        System agent = agent("basic");
        agent.setParam1(stored);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SettingsReader.read(agent))
                .withMessage("Password: stored in a form that cannot be read; enter it again")
                .withNoCause();
    }

    /** An agent that has every parameter. */
    private static System agent(String method) {
        System agent = new System();
        agent.setParam0("admin");
        agent.setParam1(new Password(PASSWORD).toString());
        agent.setParam2(method);
        agent.setParam3("https://idp.example.com/token");
        agent.setParam4("https://scim.example.com/v2");
        return agent;
    }

    private static Consumer<System> clear(String label) {
        switch (label) {
            case "User name":
                return agent -> agent.setParam0(" ");
            case "Password":
                return agent -> agent.setParam1("");
            case "Authentication URL":
                return agent -> agent.setParam3(null);
            default:
                throw new IllegalArgumentException(label);
        }
    }
}
