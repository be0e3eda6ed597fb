package com.soffid.iam.sync.agent.scim.addon.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.addon.ProjectFiles;
import com.soffid.iam.sync.agent.scim.addon.XmlFile;
import com.soffid.iam.sync.agent.scim.config.AuthenticationMethod;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.key.OpensslKey;
import com.soffid.iam.sync.agent.scim.config.profile.TargetProfiles;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The parameters page as it is packed, held against what the connector reads. */
class ParametersPageTest {

    private static final byte[] PAGE = ProjectFiles.packed("ScimAgent.zul");
    private static final Set<String> GROUPS = Set.of("proxy", "rateLimit", "assertion");

    // --- the file

    @Test
    void fitsTheConsolesColumn() {
        assertThat(PAGE).hasSizeLessThanOrEqualTo(65_000);
    }

    @Test
    void bindsTheParametersOfThe1xConnector() {
        Map<String, String> typesByParameter = new HashMap<>();
        for (Element field : fields()) {
            if (field.hasAttribute("bind")) {
                typesByParameter.put(field.getAttribute("bind"), field.getAttribute("dataType"));
            }
        }

        assertThat(typesByParameter)
                .containsOnly(
                        Map.entry("@param0", "STRING"),
                        Map.entry("@param1", "PASSWORD"),
                        Map.entry("@param3", "STRING"),
                        Map.entry("@param4", "STRING"),
                        Map.entry("@param8", "BOOLEAN"),
                        Map.entry("@param9", "BOOLEAN"));
    }

    @Test
    void isReadOnlyForOperatorsWhoMayNotChangeAgents() {
        assertThat(fields())
                .filteredOn(field -> !field.getAttribute("dataType").equals("SEPARATOR"))
                .filteredOn(field -> !field.getAttribute("id").equals("scimMore"))
                .allSatisfy(field -> assertThat(field.getAttribute("readonly")).isEqualTo("${!canModifyAgent}"));
        assertThat(new String(PAGE, UTF_8)).doesNotContainPattern("(?<!\\$)\\{!canModify");
    }

    @Test
    void everyEventIsIgnoredByADroppedCopy() {
        assertThat(events()).hasSizeGreaterThan(30).allMatch(event -> event.startsWith("if (self.getPage() != null) "));
    }

    private static List<String> events() {
        List<String> events = new ArrayList<>();
        for (Element element : XmlFile.elements(XmlFile.parse(PAGE).getElementsByTagName("*"))) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                if (element.getAttributes().item(i).getNodeName().startsWith("on")) {
                    events.add(element.getAttributes().item(i).getNodeValue());
                }
            }
        }
        return events;
    }

    @Test
    void printsNothing() {
        assertThat(new String(PAGE, UTF_8)).doesNotContain("System.out").doesNotContain("print(");
    }

    // --- one list of settings

    @Test
    void everySettingOfTheConnectorHasAFieldOrAPlaceInOtherSettings() throws Exception {
        assertThat(settings("other")).doesNotHaveDuplicates().doesNotContainAnyElementsOf(settings("field"));

        List<String> listed = new ArrayList<>(settings("field"));
        listed.addAll(settings("other"));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(known());
    }

    @ParameterizedTest
    @MethodSource("known")
    void theConnectorReadsAScrambledValueOfEachSettingThatThePageScrambles(String setting) throws Exception {
        boolean secret = settings("secret").contains(setting) || settings("key").contains(setting);

        assertThat(refusal(setting, "{\"scrambled\": \"not Base64\"}").contains("stored in a form that cannot be read"))
                .isEqualTo(secret);
    }

    @Test
    void theDocumentationNamesTheFieldOfEachSetting() throws Exception {
        List<String> rows = new ArrayList<>();
        list().path("sections")
                .forEach(section -> section.path("fields")
                        .forEach(field -> rows.add("| " + field.path("label").asText() + " | `"
                                + field.path("setting").asText() + "` |")));
        String table = new String(ProjectFiles.read("docs/settings.md"), UTF_8)
                .replaceFirst("(?s).*\\| part of the page [^\\n]*\\n[^\\n]*\\n", "")
                .replaceFirst("(?s)\\n\\n.*", "");

        assertThat(table.lines().map(row -> row.substring(row.indexOf("|", 1))))
                .hasSize(rows.size() + 1)
                .containsAll(rows);
    }

    private static JsonNode list() throws Exception {
        return JsonMapper.builder().build().readTree(ProjectFiles.read("addon-descriptor/page/fields.json"));
    }

    /** The settings of fields.json: of a kind of field, of all fields, or of Other settings. */
    private static List<String> settings(String kind) throws Exception {
        JsonNode list = list();
        List<String> settings = new ArrayList<>();
        if (kind.equals("other")) {
            list.path("other").forEach(setting -> settings.add(setting.asText()));
        }
        list.path("sections")
                .forEach(section -> section.path("fields").forEach(field -> {
                    if (kind.equals("field") || field.path("kind").asText().equals(kind)) {
                        settings.add(field.path("setting").asText());
                    }
                }));
        return settings;
    }

    /** The settings that the connector knows, which its messages about unknown ones list. */
    static Set<String> known() {
        Set<String> known = new TreeSet<>(listed(refusal("nobody knows this", "1")));
        for (String group : GROUPS) {
            known.remove(group);
            known.addAll(listed(refusal(group, "{\"nobody knows this\": 1}")));
        }
        return known;
    }

    private static List<String> listed(String refusal) {
        Matcher list = Pattern.compile("known are (.*)$").matcher(refusal);
        assertThat(list.find()).as(refusal).isTrue();
        return Arrays.asList(list.group(1).split(", "));
    }

    private static String refusal(String setting, String value) {
        String[] path = setting.split("\\.", -1);
        String json = "{\"" + path[path.length - 1] + "\": " + value + "}";
        System agent = agent("none");
        agent.setBlobParam((path.length == 1 ? json : "{\"" + path[0] + "\": " + json + "}").getBytes(UTF_8));
        try {
            ConnectorSettings settings = SettingsReader.read(agent);
            settings.ofTarget().flag("discovery", true);
            CapabilityLayer.of(settings.ofTarget());
            return "";
        } catch (ConfigurationException e) {
            return e.getMessage();
        }
    }

    // --- one list of targets

    @Test
    void offersEveryProfileOfTheConnector() {
        List<String> expected = new ArrayList<>(List.of("auto", "none"));
        expected.addAll(TargetProfiles.packed().names());

        assertThat(offered("scimTarget").keySet()).containsExactlyElementsOf(expected);
    }

    @Test
    void everyFolderOfMappingsIsPacked() throws Exception {
        List<String> names;
        try (var folders = Files.list(Path.of("..", "..", "docs", "targets"))) {
            names = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toList());
        }

        for (String name : names) {
            String file = name.equals("wso2") ? "wso2is-config.xml" : "docs/targets/" + name + "/agent-config.xml";
            assertThat(mappings())
                    .contains("<!-- " + name + " -->"
                            + new String(ProjectFiles.read(file), UTF_8).replaceAll("(?s)\\s*<!--.*?-->", ""));
        }
    }

    private static String mappings() throws IOException {
        Matcher packed = Pattern.compile("String scimMappings = \"([^\"]+)\"").matcher(new String(PAGE, UTF_8));
        assertThat(packed.find()).isTrue();
        byte[] zip = Base64.getDecoder().decode(packed.group(1));
        return new String(new GZIPInputStream(new ByteArrayInputStream(zip)).readAllBytes(), UTF_8);
    }

    // --- one list of authentication methods

    @Test
    void offersEveryMethodOfTheConnectorUnderItsName() {
        Map<String, String> expected = new HashMap<>();
        for (AuthenticationMethod method : AuthenticationMethod.values()) {
            expected.put(method.stored(), method.label());
        }

        Map<String, String> words = offered("scimMethod");
        words.replaceAll((stored, label) -> label.replaceFirst(" \\(.*", ""));
        assertThat(words).isEqualTo(expected);
    }

    @Test
    void theConnectorKnowsEveryMethodThatThePageOffers() {
        assertThat(offered("scimMethod").keySet()).allSatisfy(stored -> {
            System agent = agent(stored);
            ObjectNode further = JsonMapper.builder().build().createObjectNode().put("refreshToken", "r");
            further.putObject("assertion")
                    .put("key", OpensslKey.ENCRYPTED_KEY)
                    .put("keyPassword", OpensslKey.PASSWORD)
                    .put("subject", "s");
            agent.setBlobParam(further.toString().getBytes(UTF_8));
            assertThat(SettingsReader.read(agent).authentication().method().stored())
                    .isEqualTo(stored);
        });
    }

    @Test
    void theConnectorAcceptsTheExampleOfOtherSettings() {
        System agent = agent("none");
        agent.setBlobParam(element("scimOther").getAttribute("placeholder").getBytes(UTF_8));

        assertThatCode(() -> SettingsReader.read(agent)).doesNotThrowAnyException();
    }

    private static System agent(String method) {
        System agent = new System();
        agent.setParam0("name");
        agent.setParam1(new Password("secret").toString());
        agent.setParam2(method);
        agent.setParam3("https://target.example.com/token");
        agent.setParam4("https://target.example.com/scim/v2");
        return agent;
    }

    /** The list of a field: labels by stored value, as the console splits it. */
    private static Map<String, String> offered(String id) {
        Map<String, String> offered = new java.util.LinkedHashMap<>();
        for (String entry : element(id).getAttribute("listOfValues").split(",", -1)) {
            String[] parts = entry.split(":", 2);
            offered.put(parts[0].trim(), parts[1].trim());
        }
        return offered;
    }

    private static Element element(String id) {
        return fields().stream()
                .filter(field -> field.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> fields() {
        return XmlFile.elements(XmlFile.parse(PAGE).getElementsByTagName("customfield3"));
    }
}
