package com.soffid.iam.scim.workbench.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.scim.workbench.fake.FakeAddon;
import com.soffid.iam.scim.workbench.fake.FakeAgent;
import com.soffid.iam.scim.workbench.fake.FakeTarget;
import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.sync.agent.Agent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddonClassLoaderTest {
    @TempDir
    private Path folder;

    @Test
    void what_the_addon_holds_comes_from_the_addon_and_the_rest_from_the_server() throws Exception {
        try (AddonJar addon = AddonJar.open(FakeAddon.jar(folder))) {
            Class<?> agent = addon.agentClass();

            assertThat(agent.getName()).isEqualTo(FakeAgent.class.getName());
            assertThat(agent).isNotSameAs(FakeAgent.class);
            assertThat(agent.getClassLoader()).isInstanceOf(AddonClassLoader.class);
            assertThat(agent.getSuperclass()).isSameAs(Agent.class);
            assertThat(agent.getClassLoader().loadClass(FakeTarget.class.getName()))
                    .isSameAs(FakeTarget.class);
        }
    }

    @Test
    void the_platform_is_asked_first_for_java_and_javax_but_not_for_javax_ws() throws Exception {
        try (AddonClassLoader loader =
                new AddonClassLoader(folder.toUri().toURL(), getClass().getClassLoader())) {
            Path javax = Files.createDirectories(folder.resolve("javax/ws/rs"));
            Files.write(javax.resolve("Fake.class"), new byte[] {1, 2, 3, 4});
            Path xml = Files.createDirectories(folder.resolve("javax/xml"));
            Files.write(xml.resolve("Fake.class"), new byte[] {1, 2, 3, 4});

            assertThat(loader.loadClass("java.lang.String")).isSameAs(String.class);
            assertThatThrownBy(() -> loader.loadClass("javax.xml.Fake")).isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> loader.loadClass("javax.ws.rs.Fake")).isInstanceOf(ClassFormatError.class);
        }
    }

    @Test
    void the_context_class_loader_is_not_the_addons() throws Exception {
        try (AddonJar addon = AddonJar.open(FakeAddon.jar(folder))) {
            assertThat(Thread.currentThread().getContextClassLoader())
                    .isNotSameAs(addon.agentClass().getClassLoader());
        }
    }

    @Test
    void a_resource_of_the_addon_hides_one_of_the_server() throws Exception {
        try (AddonJar addon = AddonJar.open(FakeAddon.jar(folder))) {
            String path = FakeAgent.class.getName().replace('.', '/') + ".class";

            assertThat(addon.agentClass().getClassLoader().getResource(path).toString())
                    .contains("fake-addon.jar");
        }
    }

    @Test
    void a_file_that_is_no_addon_is_reported() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "hello");

        assertThatThrownBy(() -> AddonJar.open(text))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("notes.txt: not a JAR");
        assertThatThrownBy(() -> AddonJar.open(folder.resolve("absent.jar"))).hasMessageContaining("no such file");
    }
}
