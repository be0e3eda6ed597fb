package com.soffid.iam.sync.agent.scim.addon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ParametersPageTest {

    private static final String FURTHER_SETTINGS = "Further settings (JSON)";
    private static final byte[] NO_SETTINGS = {};

    // --- the file

    @Test
    void fitsTheConsolesColumn() {
        assertThat(ParametersPage.content()).hasSizeLessThanOrEqualTo(65_000);
    }

    @Test
    void bindsTheParametersOfThe1xConnectorUnderTheWordsOfTheProductPage() {
        assertThat(ParametersPage.fieldElements())
                .extracting(
                        field -> field.getAttribute("label"),
                        field -> field.getAttribute("bind"),
                        field -> field.getAttribute("dataType"))
                .containsExactly(
                        field("Server URL", "@param4", "STRING"),
                        field("Authentication method", "@param2", "STRING"),
                        field("User name", "@param0", "STRING"),
                        field("Password", "@param1", "PASSWORD"),
                        field("Authentication URL", "@param3", "STRING"),
                        field("Enable debug", "@param8", "BOOLEAN"),
                        field("WSO2 workaround", "@param9", "BOOLEAN"),
                        field(FURTHER_SETTINGS, "", "STRING"));
    }

    private static org.assertj.core.groups.Tuple field(String label, String bind, String dataType) {
        return org.assertj.core.api.Assertions.tuple(label, bind, dataType);
    }

    @Test
    void requiresTheServerUrlOnly() {
        assertThat(ParametersPage.fieldElements())
                .filteredOn(field -> field.getAttribute("required").equals("true"))
                .extracting(field -> field.getAttribute("label"))
                .containsExactly("Server URL");
    }

    @Test
    void offersTheMethodsThoseOfThe1xConnectorWithTheirOldValues() {
        assertThat(element("Authentication method").getAttribute("listOfValues").split(",", -1))
                .containsExactly(
                        ": None",
                        "basic: Basic",
                        "token: Token",
                        "tokenBasic: TokenBasic",
                        "bearer: Bearer",
                        "clientCredentials: OAuth client credentials",
                        "refreshToken: OAuth refresh token",
                        "apiKey: API key");
    }

    @Test
    void isReadOnlyForWhoMayNotChangeAgents() {
        assertThat(ParametersPage.fieldElements())
                .allSatisfy(field -> assertThat(field.getAttribute("readonly")).isEqualTo("${!canModifyAgent}"));
        assertThat(new String(ParametersPage.content(), UTF_8)).doesNotContainPattern("(?<!\\$)\\{!");
    }

    @Test
    void scriptsAreBeanShellAndPrintNothing() throws Exception {
        ParametersPage.parse(ParametersPage.script());
        ParametersPage.parse(
                XmlFile.parse(ParametersPage.content()).getDocumentElement().getAttribute("onCreate"));
        for (Element field : ParametersPage.fieldElements()) {
            ParametersPage.parse(field.getAttribute("onChange"));
        }
        assertThat(new String(ParametersPage.content(), UTF_8)).doesNotContain("System.out");
    }

    // --- its fields

    @ParameterizedTest
    @CsvSource({
        "'',                false, false, false",
        "none,              false, false, false",
        "basic,             true,  true,  false",
        "token,             true,  true,  true",
        "tokenBasic,        true,  true,  true",
        "bearer,            false, true,  false",
        "clientCredentials, true,  true,  true",
        "refreshToken,      true,  true,  true",
        "apiKey,            false, true,  false"
    })
    void showsWhatTheAuthenticationMethodNeeds(String method, boolean name, boolean password, boolean url)
            throws Exception {
        ParametersPage stored = ParametersPage.open(Map.of("@param2", method), NO_SETTINGS);
        ParametersPage chosen = ParametersPage.open(Map.of(), NO_SETTINGS);
        chosen.type("Authentication method", method);

        for (ParametersPage page : new ParametersPage[] {stored, chosen}) {
            assertThat(page.field("User name").visible()).isEqualTo(name);
            assertThat(page.field("Password").visible()).isEqualTo(password);
            assertThat(page.field("Authentication URL").visible()).isEqualTo(url);
        }
    }

    @Test
    void showsTheFurtherSettingsOfTheAgent() throws Exception {
        ParametersPage page = ParametersPage.open(Map.of(), "{\"tokenScheme\": \"Tökén\"}".getBytes(UTF_8));

        assertThat(page.field(FURTHER_SETTINGS).getValue()).isEqualTo("{\"tokenScheme\": \"Tökén\"}");
    }

    @Test
    void anAgentWithoutFurtherSettingsHasAnEmptyField() throws Exception {
        assertThat(ParametersPage.open(Map.of(), null).field(FURTHER_SETTINGS).getValue())
                .isEqualTo("");
    }

    @Test
    void keepsWhatIsTypedAlsoWhatItDoesNotKnow() throws Exception {
        ParametersPage page = ParametersPage.open(Map.of(), "{\"pageSize\": 10}".getBytes(UTF_8));
        page.type(FURTHER_SETTINGS, " {\"pageSize\": 200, \"unknown\": {\"é\": [1]}} ");

        assertThat(JsonMapper.builder().build().readTree(page.furtherSettings()))
                .isEqualTo(JsonMapper.builder().build().readTree("{\"pageSize\": 200, \"unknown\": {\"é\": [1]}}"));
        assertThat(page.field(FURTHER_SETTINGS).warning()).isEmpty();
    }

    @Test
    void anEmptiedFieldMeansTheDefaults() throws Exception {
        ParametersPage page = ParametersPage.open(Map.of(), "{\"pageSize\": 10}".getBytes(UTF_8));
        page.type(FURTHER_SETTINGS, " ");

        assertThat(page.furtherSettings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pageSize=200", "{\"pageSize\": ", "[1]"})
    void warnsAndKeepsTheOldWhenTheTextIsNoObject(String text) throws Exception {
        ParametersPage page = ParametersPage.open(Map.of(), "{\"pageSize\": 10}".getBytes(UTF_8));
        page.type(FURTHER_SETTINGS, text);

        assertThat(page.furtherSettings()).asString(UTF_8).isEqualTo("{\"pageSize\": 10}");
        assertThat(page.field(FURTHER_SETTINGS).warning()).contains("not saved");

        page.type(FURTHER_SETTINGS, "{}");
        assertThat(page.field(FURTHER_SETTINGS).warning()).isEmpty();
    }

    // --- and the connector

    @Test
    void theConnectorAcceptsTheSettingsThatTheEmptyFieldShows() {
        System agent = new System();
        agent.setParam4("https://target.example.com/scim/v2");
        agent.setBlobParam(element(FURTHER_SETTINGS).getAttribute("placeholder").getBytes(UTF_8));

        assertThatCode(() -> SettingsReader.read(agent)).doesNotThrowAnyException();
    }

    @Test
    void theConnectorKnowsEveryMethodThatThePageOffers() {
        for (String offered :
                element("Authentication method").getAttribute("listOfValues").split(",", -1)) {
            String stored = offered.substring(0, offered.indexOf(':'));
            System agent = new System();
            agent.setParam0("name");
            agent.setParam1(new Password("secret").toString());
            agent.setParam2(stored);
            agent.setParam3("https://target.example.com/token");
            agent.setParam4("https://target.example.com/scim/v2");
            agent.setBlobParam("{\"refreshToken\": \"r\"}".getBytes(UTF_8));

            assertThat(SettingsReader.read(agent).authentication().method().label())
                    .isEqualTo(offered.substring(offered.indexOf(':') + 2));
        }
    }

    /** The workbench reads its list of methods from the page, so that a method which the page lacks would be missing there, too. */
    @Test
    void thePageOffersEveryMethodOfTheConnector() {
        assertThat(element("Authentication method").getAttribute("listOfValues").split(",", -1))
                .extracting(offered -> offered.substring(offered.indexOf(':') + 2))
                .containsExactlyElementsOf(Arrays.stream(AuthenticationMethod.values())
                        .map(AuthenticationMethod::label)
                        .collect(Collectors.toList()));
    }

    private static Element element(String label) {
        return ParametersPage.fieldElements().stream()
                .filter(field -> field.getAttribute("label").equals(label))
                .findFirst()
                .orElseThrow();
    }
}
