package com.soffid.iam.scim.workbench.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetCatalogueTest {
    private static final List<String> FILES = List.of("agent-config.xml", "agent.properties", "README.md");

    @TempDir
    private Path folder;

    @Test
    void aSystemIsAFolderWithThreeFiles() throws Exception {
        system("b-system", "<agent-config/>", "agentName=b", "# The B System\n\n## Parameters\n");
        system("a-system", "<agent-config/>", "agentName=a", "# The A System\n");

        TargetCatalogue catalogue = TargetCatalogue.in(folder);

        assertThat(catalogue.all()).extracting(TargetDescription::name).containsExactly("a-system", "b-system");
        assertThat(catalogue.get("b-system").title()).isEqualTo("The B System");
        assertThat(catalogue.get("b-system").parameters()).isEqualTo("agentName=b");
    }

    @Test
    void aJarIsReadLikeAFolderAlsoWithoutEntriesForFolders() throws Exception {
        Path jar = folder.resolve("workbench.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String file : FILES) {
                zip.putNextEntry(new ZipEntry("targets/slack/" + file));
                zip.write("# Slack".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }

        assertThat(TargetCatalogue.in(jar).all())
                .extracting(TargetDescription::name)
                .containsExactly("slack");
        assertThat(TargetCatalogue.in(jar).get("slack").title()).isEqualTo("Slack");
    }

    @Test
    void aFolderThatLacksAFileIsNoSystem() throws Exception {
        for (String missing : FILES) {
            system("half", "<agent-config/>", "agentName=a", "# Half");
            Files.delete(folder.resolve("targets/half").resolve(missing));

            assertThat(TargetCatalogue.in(folder).all()).as(missing).isEmpty();
        }
    }

    @Test
    void anUnknownNameIsAnErrorThatListsTheKnownOnes() throws Exception {
        system("slack", "<agent-config/>", "", "# Slack");
        system("wso2", "<agent-config/>", "", "# WSO2");

        assertThatThrownBy(() -> TargetCatalogue.in(folder).get("slak"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("there is no configuration for slak; there are slack, wso2");
    }

    @Test
    void aBuildWithoutConfigurationsListsNone() {
        assertThat(TargetCatalogue.in(folder).all()).isEmpty();
        assertThatThrownBy(() -> TargetCatalogue.in(folder).get("slack")).hasMessageContaining("there are none");
    }

    @Test
    void theMappingsMayBeChangedWithoutChangingTheCatalogue() {
        TargetDescription wso2 = TargetCatalogue.packed().get("wso2");

        wso2.config().mappings().forEach(mapping -> mapping.getAttributes().clear());

        assertThat(wso2.config().mappings())
                .anySatisfy(mapping -> assertThat(mapping.getAttributes()).isNotEmpty());
    }

    private void system(String name, String configuration, String parameters, String guide) throws IOException {
        Path system = Files.createDirectories(folder.resolve("targets").resolve(name));
        Files.writeString(system.resolve("agent-config.xml"), configuration);
        Files.writeString(system.resolve("agent.properties"), parameters);
        Files.writeString(system.resolve("README.md"), guide);
    }
}
