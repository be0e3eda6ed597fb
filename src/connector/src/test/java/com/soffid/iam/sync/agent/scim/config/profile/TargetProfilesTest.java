package com.soffid.iam.sync.agent.scim.config.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed profiles: each is listed, says only what the connector knows, and is recognised by what is its own. */
class TargetProfilesTest {

    private static final Path FILES =
            Path.of("src/main/resources/com/soffid/iam/sync/agent/scim/config/profile/profiles");
    private static final Set<String> MEMBERS =
            Set.of("title", "page", "note", "recognised", "connection", "capabilities");

    private final TargetProfiles profiles = TargetProfiles.packed();

    @Test
    void everyFileIsListedAndEveryListedProfileIsAFile() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toList());

            assertThat(names).containsExactlyInAnyOrderElementsOf(profiles.names());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasATitleAndNoUnknownMember(String name) throws IOException {
        JsonNode file = JsonMapper.builder()
                .build()
                .readTree(FILES.resolve(name + ".json").toFile());

        assertThat(file.path("title").asText()).isNotBlank();
        assertThat(MEMBERS).containsAll(() -> file.fieldNames());
        assertThat(Set.of("urls", "urns"))
                .containsAll(() -> file.path("recognised").fieldNames());
        assertThat(Set.of("serverUrl", "help", "mappings"))
                .containsAll(() -> file.path("page").fieldNames());
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysNothingAboutTheTargetThatIsNotACapability(String name) {
        assertThatCode(() -> CapabilityLayer.of(profiles.named(name).orElseThrow()))
                .doesNotThrowAnyException();
    }

    /** The profile as settings of an agent, which refuses an error in them. */
    @ParameterizedTest
    @MethodSource("names")
    void saysNothingAboutTheConnectionThatIsNotASetting(String name) {
        System agent = new System();
        agent.setParam4("https://scim.example/v2");
        agent.setBlobParam(
                profiles.named(name).orElseThrow().connection().toString().getBytes(UTF_8));

        assertThatCode(() -> SettingsReader.read(agent).ofTarget().refuseOthers())
                .doesNotThrowAnyException();
    }

    static List<String> names() {
        return TargetProfiles.packed().names();
    }

    @ParameterizedTest
    @CsvSource({
        "https://console.example/soffid/webservice/scim2/v1/, soffid",
        "https://graph.microsoft.com/rp/scim, entra",
        "https://graph.microsoft.us/rp/scim, entra",
        "https://oim.example:14001/iam/governance/scim/v1, oracle",
        "http://oim.example/idaas/im/scim/v1, oracle",
        "https://is.example:9443/scim2, wso2",
        "https://is.example:9443/t/acme.example/scim2, wso2",
        "https://acme.my.salesforce.com/services/scim/v2, salesforce",
        "https://trello.com/scim/v2, trello",
        "https://api.slack.com/scim/v2/, slack",
        "https://API.SLACK.COM/scim/v1, slack",
        "https://acme.okta.com/0oa123/scim/v2, okta",
        "https://scim.us-east-1.amazonaws.com/f1a2-b3c4/scim/v2, aws",
        "https://api.github.com/scim/v2/enterprises/acme, github",
        "https://api.acme.ghe.com/scim/v2/enterprises/acme, github",
        "https://github.example/api/v3/scim/v2, github",
        "https://cloudidentityscim.googleapis.com/v1/customers/C01/v2/, google",
        "https://cloudidentityscim.googleapis.com/v1beta1/customers/C01/v2/, google",
        "https://acme.accounts.ondemand.com/scim, sap",
        "https://acme.service-now.com/api/now/scim, servicenow",
        "https://acme.service-now.com/api/now/v1/scim, servicenow",
        "https://webexapis.com/identity/scim/1eb65fdf/v2, webex",
        "https://api.zoom.us/scim2, zoom",
        "https://accounts.cloud.databricks.com/api/2.1/accounts/1-2/scim/v2, databricks",
        "https://adb-1.2.azuredatabricks.net/api/2.0/preview/scim/v2, databricks",
        "https://acme.snowflakecomputing.com/scim/v2, snowflake",
        "https://sso.example/realms/acme/scim/v2, keycloak",
        "https://api.atlassian.com/scim/directory/1eb65fdf, atlassian",
        "https://gitlab.com/api/scim/v2/groups/acme, gitlab",
        "https://gitlab.example/api/scim/v2/application, gitlab",
        "https://app.terraform.io/scim/v2/scimconf-vaRz2K9c, terraform"
    })
    void isRecognisedByItsServerUrlAndByNoOtherProfile(URI url, String name) {
        assertThat(profiles.at(url).map(TargetProfile::name)).contains(name);
        assertThat(profiles.names().stream()
                        .filter(other -> profiles.named(other).orElseThrow().isAt(url)))
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://scim.example/v2",
                "https://localhost:8080/scim2",
                "https://api.slack.com.evil.example/scim/v2",
                "https://evilslack.com/scim/v2",
                "https://api.slack.com/scimitar",
                "https://api.slack.com",
                "https://graph.microsoft.com/v1.0",
                "https://mytrello.com/scim/v2",
                "https://scim.example/realms/acme/other/scim/v2",
                "https://s3.amazonaws.com/bucket/scim/v2",
                "https://gitlab.example/api/scim/v2",
                "https://mygitlab.com/api/scim/v2/groups/acme"
            })
    void isNotRecognisedByAForeignServerUrl(URI url) {
        assertThat(profiles.at(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:soffid:com.soffid.iam.api.User, soffid",
        "urn:ietf:params:scim:schemas:extension:microsoft:entra:2.0:User, entra",
        "urn:ietf:params:scim:schemas:extension:oracle:2.0:OIG:User, oracle",
        "urn:scim:wso2:schema, wso2",
        "https://trello.com/scim/v2/schemas/TrelloUser, trello",
        "urn:ietf:params:scim:schemas:extension:slack:guest:2.0:User, slack",
        "https://docs.aws.amazon.com/singlesignon/latest/userguide/provision.html, aws",
        "urn:ietf:params:scim:schemas:extension:sap:2.0:User, sap",
        "urn:ietf:params:scim:schemas:extension:servicenow:2.0:User, servicenow"
    })
    void isRecognisedByTheNamesThatItsTargetsGive(String named, String name) {
        assertThat(profiles.namedBy(Set.of("urn:ietf:params:scim:schemas:core:2.0:User", named))
                        .map(TargetProfile::name))
                .contains(name);
    }

    @Test
    void isNotRecognisedByTheNamesOfTheStandard() {
        assertThat(profiles.namedBy(Set.of(
                        "urn:ietf:params:scim:schemas:core:2.0:User",
                        "urn:ietf:params:scim:schemas:core:2.0:Group",
                        "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                        "urn:scim:schemas:core:1.0",
                        "https://scim.example/help")))
                .isEmpty();
    }
}
