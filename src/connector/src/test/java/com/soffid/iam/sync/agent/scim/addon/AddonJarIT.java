package com.soffid.iam.sync.agent.scim.addon;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The built addon, by the rules of the console that stores it and of the class loader that loads it. */
class AddonJarIT {

    private static final String CONNECTOR = "com/soffid/iam/sync/agent/scim/";
    private static final String CLASS_OF_THE_1X_CONNECTOR = "com/soffid/iam/sync/agent2/scim/";
    private static final String SHADED = CONNECTOR + "shaded/";
    private static final int JAVA_11 = 55;

    /**
     * The packages of what is bundled by their old names: in a reference, unless it follows the package that they were
     * moved to, or at the start of a constant. Inside a sentence, as in a message of Jackson, a name does no harm.
     */
    private static final Pattern NOT_RELOCATED =
            Pattern.compile("(?<!" + SHADED + ")(org/apache/hc|com/fasterxml/jackson)/[\\w/$]*"
                    + "|(?s)\\x01..(org\\.apache\\.hc|com\\.fasterxml\\.jackson)\\.[\\w.$]*");

    private static AddonJar jar;

    @BeforeAll
    static void openTheAddon() {
        jar = AddonJar.built();
    }

    // --- the console

    @Test
    void theDescriptorReplacesThe1xConnectorInPlace() {
        PluginDescriptor descriptor = jar.descriptor();

        assertThat(descriptor.name()).isEqualTo("SCIM plugin");
        assertThat(descriptor.version()).matches("\\d+\\.\\d+\\.\\d+.*").doesNotContain("$", "@");
        assertThat(descriptor.agents()).singleElement().satisfies(agent -> {
            assertThat(agent.name()).isEqualTo("SCIM");
            assertThat(agent.javaClass()).isEqualTo("com.soffid.iam.sync.agent2.scim.SCIMAgent");
            assertThat(agent.javaClassV2()).isEqualTo(agent.javaClass());
            assertThat(agent.accessControl()).isFalse();
            assertThat(agent.authoritativeSource()).isTrue();
            assertThat(agent.attributeMapping()).isTrue();
            assertThat(agent.objectTriggers()).isTrue();
            assertThat(agent.defaultMappings()).hasSize(3);
        });
    }

    @Test
    void theNamedClassIsPacked() {
        String javaClass = jar.descriptor().agents().get(0).javaClass();

        assertThat(jar.entries()).containsKey(javaClass.replace('.', '/') + ".class");
    }

    @Test
    void theNamedPageIsPackedWellFormedAndShortEnough() {
        byte[] page = jar.entry(jar.descriptor().agents().get(0).userInterface());

        assertThat(page).hasSizeLessThanOrEqualTo(65_000);
        assertThat(XmlFile.parse(page).getDocumentElement().getTagName()).isEqualTo("div");
    }

    /** The console shows the tab Integration flows for pictures in a folder with the name of the agent's type. */
    @Test
    void thePicturesOfTheTasksAreWhereTheConsoleLooksForThem() {
        String folder = jar.descriptor().agents().get(0).name() + "/";

        assertThat(jar.entries().keySet().stream().filter(name -> name.startsWith(folder)))
                .containsExactlyInAnyOrder(
                        folder + "UpdateUser.svg",
                        folder + "UpdateAccount.svg",
                        folder + "UpdateRole.svg",
                        folder + "UpdatePassword.svg",
                        folder + "Reconcile.svg",
                        folder + "LoadIdentities.svg");
    }

    /** The licence of the packed libraries (Apache-2.0, 4) asks for its text and their notices. */
    @Test
    void theLicenceAndTheNoticesOfThePackedLibrariesArePacked() {
        assertThat(new String(jar.entry("META-INF/LICENSE"), UTF_8)).contains("Apache License", "Version 2.0");
        assertThat(new String(jar.entry("META-INF/NOTICE"), UTF_8)).contains("Jackson", "Apache HttpClient");
    }

    // --- the class loader of the sync server

    @Test
    void holdsNoClassButTheConnectorsOwnAndRelocatedOnes() {
        assertThat(classes())
                .isNotEmpty()
                .allMatch(name -> name.startsWith(CONNECTOR) || name.startsWith(CLASS_OF_THE_1X_CONNECTOR));
    }

    @Test
    void holdsNothingThatTheSyncServerGives() {
        assertThat(jar.entries().keySet())
                .noneMatch(
                        name -> Stream.of("es/caib/", "org/slf4j/", "bsh/", "javax/", "jakarta/", "com/soffid/iam/api/")
                                .anyMatch(name::startsWith));
        assertThat(classes().filter(name -> name.startsWith(SHADED)))
                .noneMatch(name ->
                        name.contains("/slf4j/") || name.contains("/bsh/") || name.contains("/soffid/iam/api/"));
    }

    @Test
    void allByteCodeRunsOnJava11() {
        assertThat(classes())
                .allSatisfy(name -> assertThat(
                                (int) ByteBuffer.wrap(jar.entry(name)).getShort(6))
                        .as(name)
                        .isLessThanOrEqualTo(JAVA_11));
    }

    @Test
    void noClassNamesWhatWasRelocatedByItsOldPlace() {
        assertThat(classes()
                        .flatMap(name -> notRelocated(jar.entry(name)).stream().map(old -> name + ": " + old)))
                .isEmpty();
    }

    private static List<String> notRelocated(byte[] content) {
        List<String> found = new ArrayList<>();
        Matcher matcher = NOT_RELOCATED.matcher(new String(content, ISO_8859_1));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    /** As the sync server has it: no class of the connector beside those of the JAR. */
    @Test
    void theProfilesOfTargetsAreReadFromTheAddon() throws Exception {
        URL[] addon = {jar.path().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(addon, ClassLoader.getPlatformClassLoader())) {
            Object packed = loader.loadClass("com.soffid.iam.sync.agent.scim.config.profile.TargetProfiles")
                    .getMethod("packed")
                    .invoke(null);

            assertThat(packed.getClass().getMethod("names").invoke(packed))
                    .asInstanceOf(LIST)
                    .contains("slack", "wso2-workaround")
                    .allSatisfy(name -> assertThat(jar.entries())
                            .containsKey(CONNECTOR + "config/profile/profiles/" + name + ".json"));
        }
    }

    @Test
    void servicesNameRelocatedClassesThatArePacked() {
        jar.entries().forEach((name, content) -> {
            if (name.startsWith("META-INF/services/")) {
                assertThat(name).startsWith("META-INF/services/" + SHADED.replace('/', '.'));
                assertThat(providers(content))
                        .as(name)
                        .isNotEmpty()
                        .allSatisfy(provider ->
                                assertThat(jar.entries()).containsKey(provider.replace('.', '/') + ".class"));
            }
        });
    }

    private static List<String> providers(byte[] service) {
        return Arrays.stream(new String(service, UTF_8).split("\\R", -1))
                .map(line -> line.replaceFirst("#.*", "").trim())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void holdsNoVersionsSignaturesNestedJarsOrBuildFiles() {
        assertThat(jar.entries().keySet())
                .noneMatch(name -> name.startsWith("META-INF/versions/"))
                .noneMatch(name -> name.startsWith("META-INF/maven/"))
                .noneMatch(name -> name.matches("(?i)META-INF/.*\\.(SF|RSA|DSA|EC)"))
                .noneMatch(name -> name.endsWith(".jar"))
                .noneMatch(name -> name.endsWith("module-info.class"));
    }

    /** The console unpacks all of the addon, byte by byte, at each visit of an agent's page. */
    @Test
    void isSmall() throws Exception {
        long size = Files.size(jar.path());
        long unpacked =
                jar.entries().values().stream().mapToLong(entry -> entry.length).sum();
        System.out.printf(
                "%s: %,d bytes, %,d unpacked, %,d entries, %,d classes%n",
                jar.path().getFileName(),
                size,
                unpacked,
                jar.entries().size(),
                classes().count());

        assertThat(size).isLessThanOrEqualTo(3 * 1024 * 1024);
    }

    private static Stream<String> classes() {
        return jar.entries().keySet().stream().filter(name -> name.endsWith(".class"));
    }
}
