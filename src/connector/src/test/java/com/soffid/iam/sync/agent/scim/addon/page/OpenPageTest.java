package com.soffid.iam.sync.agent.scim.addon.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.addon.ProjectFiles;
import com.soffid.iam.sync.agent.scim.config.AuthenticationSettings;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zkoss.zk.ui.event.Event;

/**
 * The parameters page in ZK 3.0.8, the library of the console, with stand-ins for the console's own classes. Each test opens
 * the page as the console does after Undo: several copies in one request, of which all but the last are dropped.
 */
class OpenPageTest {

    private static final String JWT = "header." + "x".repeat(600) + ".signature";
    private static Console console;

    @BeforeAll
    static void start() throws Exception {
        console = Console.start();
    }

    @AfterAll
    static void stop() throws Exception {
        console.close();
    }

    // --- authentication

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | ",
                "none              | ",
                "basic             | User name, Password",
                "BASIC             | User name, Password",
                "bearer            | Token, Token file, Word before the token",
                "apiKey            | API key, Header of the key",
                "clientCredentials | Client id, Client secret, Token endpoint, Scope, Audience, Resource, Client authentication, Token parameters",
                "refreshToken      | Client id, Client secret, Token endpoint, Refresh token, Scope, Audience, Resource, Client authentication, Token parameters",
                "jwtBearer         | Client id, Client secret, Token endpoint, Scope, Audience, Resource, Client authentication, Key of the assertion, Key id, Issuer, Subject, Audience of the assertion, Token parameters",
                "password          | User name, Password, Token endpoint, Client id, Client secret, Scope, Audience, Resource, Client authentication, Token parameters",
                "token             | User name, Password, Authentication URL, Token is requested by, Token parameters, Word before the token",
                "tokenBasic        | User name, Password, Authentication URL, Token is requested by, Token parameters, Word before the token"
            })
    void showsWhatTheMethodNeedsUnderItsNames(String stored, String labels) throws Exception {
        List<String> expected = labels == null ? List.of() : List.of(labels.split(", "));
        List<String> common =
                List.of("Kind of target", "Server URL", "Authentication method", "Enable debug", "Show all settings");
        console.open(
                agent(stored, ""), page -> assertThat(without(common, page)).isEqualTo(expected));

        console.open(agent("", ""), page -> {
            page.type("scimMethod", stored.isEmpty() ? "none" : stored.replace("BASIC", "basic"));
            assertThat(without(common, page)).isEqualTo(expected);
        });
    }

    private static List<String> without(List<String> common, OpenPage page) {
        assertThat(page.shown()).containsAll(common);
        return page.shown().stream().filter(label -> !common.contains(label)).collect(Collectors.toList());
    }

    @ParameterizedTest
    @CsvSource({
        "basic, User name, Password",
        "apiKey, API key, API key",
        "clientCredentials, Token endpoint, Client secret",
        "token, Authentication URL, Password",
        "bearer, Token, Token"
    })
    void whatTheMethodNeedsIsRequired(String method, String one, String another) throws Exception {
        System agent = new System();
        agent.setParam2(method);
        agent.setParam4("https://target.example.com/scim/v2");

        console.open(
                agent,
                page -> assertThat(page.apply()).containsEntry(one, "required").containsEntry(another, "required"));
    }

    @Test
    void whatIsHiddenIsNotRequired() throws Exception {
        console.open(agent("clientCredentials", ""), page -> {
            for (String method : List.of("bearer", "refreshToken", "none", "basic", "none")) {
                page.type("scimMethod", method);
                assertThat(page.fields())
                        .filteredOn(field -> !field.isVisible())
                        .filteredOn(Field::isRequired)
                        .extracting(Field::getLabel)
                        .doesNotContain(
                                "User name", "Password", "Token", "Client id", "Client secret", "Token endpoint");
            }
        });
    }

    @Test
    void aChosenMethodIsStoredAndNoneAsTheEmptyText() throws Exception {
        console.open(agent("basic", ""), page -> {
            page.type("scimMethod", "bearer");
            assertThat(page.agent().getParam2()).isEqualTo("bearer");
            page.type("scimMethod", "none");
            assertThat(page.agent().getParam2()).isEmpty();
        });
    }

    @Test
    void aClientWithAKeyOrCertificateNeedsNoSecret() throws Exception {
        console.open(agent("clientCredentials", ""), page -> {
            page.typeSecret("scimPassword", "");
            page.type("scimClientAuthentication", "private_key_jwt");
            assertThat(page.apply()).isEmpty();
            assertThat(page.shown()).contains("Key of the assertion", "Key id", "Audience of the assertion");
            page.type("scimClientAuthentication", "post");
            assertThat(page.apply()).containsEntry("Client secret", "required");
            assertThat(page.shown()).doesNotContain("Key of the assertion");
        });
    }

    @Test
    void aJwtNeedsNoClient() throws Exception {
        System agent = agent("jwtBearer", "");
        agent.setParam0("");
        agent.setParam1("");
        console.open(agent, page -> assertThat(page.apply()).isEmpty());
    }

    // --- parameters by name

    @Test
    void parametersAreTypedAsLinesAndStoredAsAnObject() throws Exception {
        console.open(agent("clientCredentials", ""), page -> {
            page.type("scimTokenParameters", "grant_type=account_credentials\n\n account_id = a=b \nempty");
            assertThat(page.settings())
                    .isEqualTo("{\n  \"tokenParameters\": {\n    \"grant_type\": \"account_credentials\",\n"
                            + "    \"account_id\": \"a=b\",\n    \"empty\": \"\"\n  }\n}");
            page.type("scimTokenParameters", "");
            assertThat(page.settings()).isEmpty();
        });
    }

    @Test
    void aParameterWhoseNameSaysThatItIsSecretIsScrambledAndReadByTheConnector() throws Exception {
        console.open(agent("clientCredentials", ""), page -> {
            page.type("scimTokenParameters", "user_secret=s3cret-text");
            assertThat(page.settings()).contains("scrambled").doesNotContain("s3cret-text");
            assertThat(SettingsReader.read(page.agent())
                            .authentication()
                            .tokenRequest()
                            .parameters())
                    .containsExactly(entry("user_secret", Secret.of("s3cret-text")));
        });
    }

    @Test
    void aClaimIsStoredAsItIsTypedWhateverItsName() throws Exception {
        console.open(agent("jwtBearer", ""), page -> {
            page.showAll();
            page.type("scimAssertionClaims", "api_key=k17");
            assertThat(JsonMapper.builder().build().readTree(page.settings()).at("/assertion/claims/api_key"))
                    .hasToString("\"k17\"");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'tokenParameters': {'a': '1', 'b c': 'd=e'}} | a=1/b c=d=e | ''",
                "{'tokenParameters': {'a': 1}}                 | ''          | tokenParameters",
                "{'tokenParameters': {'a': ' 1'}}              | ''          | tokenParameters",
                "{'tokenParameters': {'a=b': '1'}}             | ''          | tokenParameters",
                "{'tokenParameters': {'a': '1\\n2'}}            | ''          | tokenParameters",
                "{'assertion': {'claims': {'a': ['1']}}}       | ''          | claims"
            })
    void anObjectThatIsNotOneTextALineStaysInOtherSettings(String blob, String lines, String other) throws Exception {
        String stored = blob.replace('\'', '"');
        console.open(agent("clientCredentials", stored), page -> {
            assertThat(page.text("scimTokenParameters")).isEqualTo(lines.replace('/', '\n'));
            assertThat(page.text("scimOther")).contains(other);
            assertThat(page.settings()).isEqualTo(stored);
        });
    }

    // --- stored agents

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"pageSize\": 100, \"target\": \"auto\", \"trustOnly\": false, \"scope\": \"\"}",
                "{\"target\": \"Slack\", \"tokenRequest\": \"POST\", \"refreshToken\": \"clear\"}",
                "{\"target\": \"a target of another release\", \"pageSize\": \"50\", \"requestTimeout\": 1e2}",
                "{\"proxy\": null, \"rateLimit\": {\"reads\": null, \"writes\": 60}, \"scope\": null}",
                "{\"headers\": {\"X-A\": \"1\"}, \"filterOperators\": [\"eq\", \"and\"], \"nobody knows\": {\"a\": [{}, []]}}",
                "{\"proxy\": {\"host\": \"p\", \"port\": 80, \"password\": \"clear\"}}",
                "not JSON",
                "{\"a\": 1} and more"
            })
    void anAgentThatIsOnlyLookedAtIsNotWritten(String blob) throws Exception {
        console.open(agent("refreshToken", blob), page -> {
            page.ready();
            page.type("scimMore", "false");
            page.showAll();

            assertThat(page.console().writes()).isEmpty();
            assertThat(page.settings()).isEqualTo(blob);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pageSize\": 100, \"target\": \"auto\", \"trustOnly\": false, \"scope\": \"\"}",
                "{\"target\": \"Slack\", \"tokenRequest\": \"POST\"}",
                "{\"target\": \"a target of another release\", \"pageSize\": \"50\", \"requestTimeout\": 1e2}",
                "{\"proxy\": null, \"rateLimit\": {\"reads\": null, \"writes\": 60}, \"scope\": null}",
                "{\"headers\": {\"X-\\u00e9\\\"\\\\/\": \"tab\\t\"}, \"filterOperators\": [\"eq\", \"and\"], \"x\": {\"a\": [{}, [], -1.5E+3]}}",
                "{\"trustedCertificates\": \"-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\\n\"}",
                "{\"passwordValidation\": \"basic\", \"passwordValidationUrl\": \"https://a.example/Me\"}"
            })
    void aChangeOfOneSettingKeepsAllOthersAsTheyWere(String blob) throws Exception {
        console.open(agent("clientCredentials", blob), page -> {
            page.type("scimAudience", "api://x");

            String expected = blob.substring(0, blob.length() - 1) + ", \"audience\": \"api://x\"}";
            assertThat(JsonMapper.builder().build().readTree(page.settings()))
                    .isEqualTo(JsonMapper.builder().build().readTree(expected));
            assertThat(page.console().writes()).containsExactly("blobParam");
        });
    }

    @Test
    void everyParameterOfA1xAgentIsShown() throws Exception {
        System agent = agent("token", "");
        agent.setParam8("true");
        agent.setParam9("true");
        agent.setBlobParam(null);

        console.open(agent, page -> {
            assertThat(page.text("scimUserName")).isEqualTo("name");
            assertThat(page.text("scimPassword")).isEqualTo("secret");
            assertThat(page.text("scimAuthenticationUrl")).isEqualTo("https://target.example.com/token");
            assertThat(page.text("scimServerUrl")).isEqualTo("https://target.example.com/scim/v2");
            assertThat(page.text("scimMethod")).isEqualTo("token");
            assertThat(page.text("scimDebug")).isEqualTo("true");
            assertThat(page.field("scimWso2").isVisible()).isTrue();
            assertThat(page.apply()).isEmpty();
            assertThat(page.console().writes()).isEmpty();
        });
    }

    @Test
    void everySettingOfAnAgentIsShown() throws Exception {
        String blob =
                "{\"target\": \"okta\", \"scope\": \"s\", \"clientAuthentication\": \"post\", \"tokenFile\": \"/t\","
                        + " \"proxy\": {\"host\": \"p\", \"port\": 3128, \"userName\": \"u\", \"password\": \"clear\"},"
                        + " \"trustOnly\": true, \"trustedCertificates\": \"/ca.pem\", \"rateLimit\": {\"writes\": 60},"
                        + " \"pageSize\": 7, \"deleteMeans\": \"deactivate\"}";
        console.open(agent("clientCredentials", blob), page -> {
            assertThat(page.text("scimMore")).isEqualTo("true");
            assertThat(page.text("scimTarget")).isEqualTo("okta");
            assertThat(page.text("scimScope")).isEqualTo("s");
            assertThat(page.text("scimClientAuthentication")).isEqualTo("post");
            assertThat(page.text("scimTokenFile")).isEqualTo("/t");
            assertThat(page.text("scimProxyPort")).isEqualTo("3128");
            assertThat(page.text("scimProxyPassword")).isEqualTo("clear");
            assertThat(page.text("scimTrustOnly")).isEqualTo("true");
            assertThat(page.text("scimRateLimitWrites")).isEqualTo("60");
            assertThat(page.text("scimPageSize")).isEqualTo("7");
            assertThat(page.text("scimOther")).isEqualTo("{\n  \"deleteMeans\": \"deactivate\"\n}");
            assertThat(page.shown())
                    .contains("Token file", "Proxy port", "Proxy user", "Proxy password", "Trust no others")
                    .doesNotContain("Password of the key", "Login name");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pageSize\": 7}",
                "{\"proxy\": {\"host\": \"p\"}}",
                "{\"deleteMeans\": \"remove\"}",
                "{\"scope\": \"of another method\"}",
                "{\"longSecret\": \"x\"}"
            })
    void allSettingsAreShownWhereOneIsSet(String blob) throws Exception {
        console.open(
                agent("basic", blob), page -> assertThat(page.text("scimMore")).isEqualTo("true"));
    }

    @Test
    void usualSettingsDoNotShowAllOthers() throws Exception {
        console.open(
                agent("clientCredentials", "{\"scope\": \"s\", \"target\": \"okta\"}"),
                page -> assertThat(page.text("scimMore")).isEqualTo("false"));
    }

    // --- secrets

    @Test
    void aSecretIsStoredScrambledAndReadByTheConnector() throws Exception {
        console.open(agent("refreshToken", ""), page -> {
            page.typeSecret("scimRefreshToken", "r-é\"\\");
            page.showAll();
            page.type("scimProxyHost", "proxy.example.com");
            page.type("scimProxyPort", "3128");
            page.type("scimProxyUserName", "u");
            page.typeSecret("scimProxyPassword", "p-1");

            assertThat(page.settings()).doesNotContain("r-é").doesNotContain("p-1");
            ConnectorSettings read = SettingsReader.read(page.agent());
            assertThat(read.authentication().oauth().refreshToken()).isEqualTo(Secret.of("r-é\"\\"));
            assertThat(read.connection().proxy().orElseThrow().password()).isEqualTo(Secret.of("p-1"));
        });
    }

    @Test
    void aClearSecretIsScrambledWithTheNextChange() throws Exception {
        console.open(agent("refreshToken", "{\"refreshToken\": \"in clear\"}"), page -> {
            assertThat(page.text("scimRefreshToken")).isEqualTo("in clear");
            page.type("scimScope", "s");

            assertThat(page.settings()).doesNotContain("in clear").contains("\"scrambled\"");
            assertThat(authentication(page).oauth().refreshToken()).isEqualTo(Secret.of("in clear"));
        });
    }

    @Test
    void aScrambledSecretStaysAsItIs() throws Exception {
        String stored = "{\"refreshToken\": {\"scrambled\": \"" + new Password("r") + "\"}}";
        console.open(agent("refreshToken", stored), page -> {
            assertThat(page.text("scimRefreshToken")).isEqualTo("r");
            page.type("scimScope", "s");
            assertThat(page.settings()).contains("{\n    \"scrambled\": \"" + new Password("r") + "\"\n  }");
        });
    }

    @Test
    void anEmptiedSecretIsRemoved() throws Exception {
        console.open(agent("refreshToken", "{\"refreshToken\": \"r\", \"scope\": \"s\"}"), page -> {
            page.type("scimRefreshToken", null);
            assertThat(page.settings()).isEqualTo("{\n  \"scope\": \"s\"\n}");
        });
    }

    @Test
    void aPrivateKeyIsScrambledAndThePathOfAFileIsNot() throws Exception {
        console.open(agent("none", "{\"clientCertificate\": \"/etc/client.p12\"}"), page -> {
            page.type("scimPageSize", "7");
            assertThat(page.settings()).contains("\"/etc/client.p12\"");

            page.type("scimClientCertificate", "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n");
            assertThat(page.settings()).doesNotContain("MIIE").contains("\"scrambled\"");
        });
    }

    @Test
    void aSecretThatDoesNotFitIsRefusedBeforeItIsSaved() throws Exception {
        console.open(agent("bearer", ""), page -> {
            page.typeSecret("scimPassword", "x".repeat(373));
            assertThat(page.apply()).isEmpty();

            page.typeSecret("scimPassword", JWT);
            assertThat(page.apply().get("Token")).contains("373 characters").contains("Long secret");
        });
    }

    @Test
    void aLongSecretTakesItsPlace() throws Exception {
        System agent = agent("bearer", "");
        agent.setParam1("");
        console.open(agent, page -> {
            assertThat(page.apply()).containsEntry("Token", "required");
            page.showAll();
            page.typeSecret("scimLongSecret", JWT);

            assertThat(page.apply()).isEmpty();
            assertThat(page.settings()).doesNotContain(JWT);
            assertThat(authentication(page).password()).isEqualTo(Secret.of(JWT));
        });
    }

    private static AuthenticationSettings authentication(OpenPage page) {
        return SettingsReader.read(page.agent()).authentication();
    }

    // --- other settings

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pageSize=200                | Line 1, column 1",
                "{'pageSize': 5O}            | Line 1, column 14",
                "{'a': 1} rest               | Line 1, column 10",
                "{'a': 1} {}                 | Line 1, column 10: nothing is expected",
                "{'a': 1,}                   | Line 1, column 9: a name",
                "{'a' 1}                     | Line 1, column 6: a colon",
                "{'a': 1 'b': 2}             | Line 1, column 9: a comma or }",
                "{'a': [1 2]}                | Line 1, column 10: a comma or ]",
                "{'a': 01}                   | Line 1, column 7",
                "{'a': True}                 | Line 1, column 7",
                "{'a': 'open}                | Line 1, column 7",
                "{'a':                       | a value is expected",
                "{'a': 1                     | a comma or } is expected",
                "{'a': 1, 'a': 2}            | the name a is there twice",
                "[1]                         | an object {…} is expected",
                "null                        | an object {…} is expected",
                "{'proxy': 'p:80'}           | proxy is not an object"
            })
    void aTextThatIsNoObjectIsKeptAndBlocksApply(String typed, String problem) throws Exception {
        String text = typed.replace('\'', '"');
        console.open(agent("basic", "{\"deleteMeans\": \"remove\"}"), page -> {
            page.type("scimOther", text);

            assertThat(page.field("scimOther").warning()).contains("not saved").contains(problem);
            assertThat(page.apply().get("Other settings (JSON)")).contains(problem);
            assertThat(page.settings()).isEqualTo("{\"deleteMeans\": \"remove\"}");

            page.type("scimPageSize", "7");
            page.type("scimMore", "false");
            assertThat(page.text("scimOther")).isEqualTo(text);
            assertThat(page.field("scimOther").isVisible()).isTrue();
            assertThat(page.apply()).containsKey("Other settings (JSON)");

            page.type("scimOther", "{\"sort\": true}");
            assertThat(page.field("scimOther").warning()).isEmpty();
            assertThat(page.apply()).isEmpty();
            assertThat(page.settings()).isEqualTo("{\n  \"sort\": true,\n  \"pageSize\": 7\n}");
        });
    }

    @Test
    void theLineOfAMistakeIsNamed() throws Exception {
        console.open(agent("basic", "{\"sort\": true}"), page -> {
            page.type("scimOther", "{\n  \"sort\": true,\n  \"filter\": yes\n}");
            assertThat(page.field("scimOther").warning()).contains("Line 3, column 13");
        });
    }

    @Test
    void aStoredTextThatIsNoObjectIsShownAndBlocksApply() throws Exception {
        console.open(agent("basic", "{\"pageSize\": 7"), page -> {
            assertThat(page.text("scimOther")).isEqualTo("{\"pageSize\": 7");
            assertThat(page.apply()).containsKey("Other settings (JSON)");
            page.ready();
            assertThat(page.field("scimOther").warning()).contains("Line 1, column 15");
            page.type("scimRequestTimeout", "9");
            assertThat(page.settings()).isEqualTo("{\"pageSize\": 7");

            page.type("scimOther", "{\"pageSize\": 7}");
            assertThat(page.apply()).isEmpty();
            assertThat(page.settings()).contains("\"pageSize\": 7").contains("\"requestTimeout\": 9");
        });
    }

    @Test
    void aSettingThatHasAFieldMovesThere() throws Exception {
        console.open(agent("basic", ""), page -> {
            page.showAll();
            page.type("scimOther", "{\"pageSize\": 9, \"proxy\": {\"host\": \"p\", \"colour\": 1}, \"scope\": \"s\"}");

            assertThat(page.text("scimPageSize")).isEqualTo("9");
            assertThat(page.text("scimProxyHost")).isEqualTo("p");
            assertThat(page.shown())
                    .as("a set field shows also where the method does not use it")
                    .contains("Scope");
            assertThat(page.text("scimOther")).isEqualTo("{\n  \"proxy\": {\n    \"colour\": 1\n  }\n}");
            assertThat(JsonMapper.builder().build().readTree(page.settings()))
                    .isEqualTo(
                            JsonMapper.builder()
                                    .build()
                                    .readTree(
                                            "{\"pageSize\": 9, \"proxy\": {\"host\": \"p\", \"colour\": 1}, \"scope\": \"s\"}"));
        });
    }

    @Test
    void aSecretThatIsTypedThereIsScrambled() throws Exception {
        console.open(agent("refreshToken", ""), page -> {
            page.showAll();
            page.type("scimOther", "{\"refreshToken\": \"typed\"}");

            assertThat(page.text("scimOther")).isEmpty();
            assertThat(page.settings()).doesNotContain("typed");
            assertThat(authentication(page).oauth().refreshToken()).isEqualTo(Secret.of("typed"));
        });
    }

    @Test
    void aValueThatItsFieldCannotShowStaysUntilTheFieldIsFilled() throws Exception {
        console.open(agent("basic", "{\"pageSize\": \"many\", \"sort\": true}"), page -> {
            assertThat(page.text("scimOther")).contains("\"many\"");
            page.type("scimPageSize", "50");

            assertThat(page.settings()).contains("\"pageSize\": 50").doesNotContain("many");
            assertThat(page.text("scimOther")).isEqualTo("{\n  \"sort\": true\n}");
        });
    }

    @Test
    void textOfAnyLanguageIsKept() throws Exception {
        console.open(agent("basic", "{\"sort\": true}"), page -> {
            page.type("scimOther", "{\"headers\": {\"X-Ü\": \"ключ \uD83D\uDD11\"}}");
            assertThat(page.settings()).contains("\"X-Ü\": \"ключ \uD83D\uDD11\"");
        });
    }

    @Test
    void anEmptiedFieldMeansTheDefaults() throws Exception {
        console.open(agent("basic", "{\"sort\": true}"), page -> {
            page.type("scimOther", "");
            assertThat(page.agent().getBlobParam()).isEmpty();
        });
    }

    @Test
    void aLongTextIsReadWithoutDelay() throws Exception {
        String certificate = "-----BEGIN CERTIFICATE-----\\n"
                + "MIIBsomethingLong/0123456789+abcdefghijklmnopqrstuvwxyzABCDEFGH\\n".repeat(200)
                + "-----END CERTIFICATE-----";
        console.open(agent("basic", "{\"trustedCertificates\": \"" + certificate + "\"}"), page -> {
            page.type("scimPageSize", "7");
            assertThat(page.settings()).contains(certificate);
        });
    }

    // --- the console

    @Test
    void undoShowsWhatIsStored() throws Exception {
        System agent = agent("basic", "{\"pageSize\": 7}");
        console.open(agent, page -> page.type("scimPageSize", "8"));
        agent.setBlobParam("{\"pageSize\": 7}".getBytes(UTF_8));

        console.open(agent, page -> {
            assertThat(page.text("scimPageSize")).isEqualTo("7");
            assertThat(page.console().writes()).isEmpty();
        });
    }

    @Test
    void everyFieldMarksTheFormAsChanged() throws Exception {
        console.open(agent("basic", ""), page -> {
            page.ready();
            assertThat(page.fields())
                    .filteredOn(field -> !field.getId().equals("scimMore"))
                    .allSatisfy(
                            field -> assertThat(field.model()).as(field.getId()).isNotEmpty());
        });
    }

    @Test
    void anOperatorWhoMayNotChangeTheAgentSeesAllAndChangesNothing() throws Exception {
        console.openReadOnly(agent("basic", "{\"pageSize\": 7}"), page -> {
            assertThat(page.fields())
                    .filteredOn(field -> !field.getId().equals("scimMore"))
                    .allMatch(Field::isReadonly);
            assertThat(page.offersToLoadMappings()).isFalse();
            page.type("scimMore", "false");
            page.showAll();
            assertThat(page.text("scimPageSize")).isEqualTo("7");
            assertThat(page.console().writes()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"target.example.com, false", "ldap://target.example.com, false", "https://a.example/v2, true"})
    void theAddressIsHttp(String address, boolean accepted) throws Exception {
        System agent = agent("basic", "");
        agent.setParam4(address);

        console.open(
                agent,
                page -> assertThat(page.apply().containsKey("Server URL")).isNotEqualTo(accepted));
    }

    // --- targets and mappings

    @Test
    void aKindOfTargetShowsItsAddressAndItsHelp() throws Exception {
        console.open(agent("bearer", "{\"target\": \"slack\"}"), page -> {
            assertThat(page.field("scimServerUrl").placeholder()).isEqualTo("https://api.slack.com/scim/v2/");
            assertThat(page.help()).contains("scope admin");

            page.type("scimTarget", "none");
            assertThat(page.help()).isEmpty();
            assertThat(page.settings()).isEqualTo("{\n  \"target\": \"none\"\n}");
            page.type("scimTarget", "auto");
            assertThat(page.agent().getBlobParam()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "slack, docs/targets/slack/agent-config.xml",
        "wso2, wso2is-config.xml",
        "wso2-workaround, wso2is-config.xml",
        "github, docs/targets/github/agent-config.xml",
        "okta, docs/targets/okta/agent-config.xml",
        "auto, docs/targets/standard/agent-config.xml"
    })
    void theMappingsOfTheTargetAreImportedAfterAQuestion(String target, String file) throws Exception {
        console.open(agent("bearer", "{\"target\": \"" + target + "\"}"), page -> {
            page.click("scimLoad");
            assertThat(page.console().messages()).singleElement().asString().contains("Undo brings the old ones back");
            page.console().questions().get(0).onEvent(new Event("onCancel", null));
            assertThat(page.console().imports()).isEmpty();

            page.console().questions().get(0).onEvent(new Event("onOK", null));
            assertThat(page.console().imports())
                    .containsExactly(new String(ProjectFiles.read(file), UTF_8).replaceAll("(?s)\\s*<!--.*?-->", ""));
            assertThat(page.console().messages()).last().isEqualTo("onRerun");
        });
    }

    @Test
    void aNewAgentIsToBeSavedBeforeMappingsAreLoaded() throws Exception {
        System agent = agent("bearer", "");
        agent.setId(null);
        console.open(agent, page -> {
            page.click("scimLoad");
            assertThat(page.console().messages()).singleElement().asString().startsWith("Apply changes first");
            assertThat(page.console().questions()).isEmpty();
        });
    }

    private static System agent(String method, String blob) {
        System agent = new System();
        agent.setId(1L);
        agent.setParam0("name");
        agent.setParam1(new Password("secret").toString());
        agent.setParam2(method);
        agent.setParam3("https://target.example.com/token");
        agent.setParam4("https://target.example.com/scim/v2");
        agent.setBlobParam(blob.getBytes(UTF_8));
        return agent;
    }
}
