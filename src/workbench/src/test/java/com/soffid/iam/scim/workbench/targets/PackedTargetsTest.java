package com.soffid.iam.scim.workbench.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.AgentParametersReader;
import com.soffid.iam.scim.workbench.fake.ShippedPage;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every configuration that is shipped is complete and can be read. */
class PackedTargetsTest {
    private static final Path REPOSITORY = Path.of("..", "..");
    /** The systems whose SCIM API has no groups. */
    private static final Set<String> WITHOUT_ROLES = Set.of("gitlab");

    static Collection<TargetDescription> packed() {
        return TargetCatalogue.packed().all();
    }

    @Test
    void theConfigurationOfWso2IsTheFileThatAdministratorsKnow() throws Exception {
        assertThat(TargetCatalogue.packed().get("wso2").configuration())
                .isEqualTo(Files.readString(REPOSITORY.resolve("wso2is-config.xml")));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void usersAccountsAndRolesAreMapped(TargetDescription target) {
        List<String> mapped = target.config().mappings().stream()
                .map(mapping -> mapping.getSoffidObject().getValue())
                .toList();
        assertThat(mapped).contains("user", "account");
        assertThat(mapped.contains("role")).isNotEqualTo(WITHOUT_ROLES.contains(target.name()));
        assertThat(target.config().mappings())
                .allSatisfy(mapping -> assertThat(mapping.getProperties()).containsKeys("path", "keyAttribute"));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void theParametersCanBeReadAndHaveAnExampleHost(TargetDescription target) throws Exception {
        AgentParameters parameters = new AgentParametersReader(
                        ShippedPage.methods(), variable -> "from the environment")
                .read(new StringReader(target.parameters()), target.name());

        assertThat(parameters.serverUrl().getScheme()).isEqualTo("https");
        assertThat(parameters.agentName()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("packed")
    void theParametersNameNoSecret(TargetDescription target) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(target.parameters()));

        assertThat(properties.stringPropertyNames())
                .isNotEmpty()
                .noneSatisfy(key -> assertThat(key.toLowerCase(Locale.ROOT))
                        .isNotEqualTo("passwordenv")
                        .matches(".*(password|secret|passphrase|privatekey).*"));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void theGuideSaysWhatAllGuidesSay(TargetDescription target) {
        List<String> headings =
                target.guide().lines().filter(line -> line.startsWith("## ")).toList();

        assertThat(target.guide()).startsWith("# ");
        assertThat(headings)
                .containsSubsequence(
                        "## Credentials",
                        "## Parameters",
                        "## Mapping",
                        "## Limits",
                        "## Tested against",
                        "## Known gaps");
    }

    @Test
    void everyFolderIsPacked() throws Exception {
        try (Stream<Path> folders = Files.list(REPOSITORY.resolve("docs/targets"))) {
            assertThat(packed())
                    .extracting(TargetDescription::name)
                    .containsAll(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList());
        }
    }
}
