package com.soffid.iam.sync.agent.scim.addon;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/**
 * Runs the connector's tests of connections, credentials, settings and JSON once more, on the classes of the packed addon. The
 * build leaves classes of the HTTP and JSON libraries out of it; these tests show that none of them is needed.
 */
class ConnectorTestsOnTheAddonIT {

    private static final String ROOT = "com/soffid/iam/sync/agent/scim/";

    /** The packages whose tests use what the libraries do: TLS, proxies, compression, faults, reading and writing of JSON. */
    private static final List<String> PACKAGES =
            List.of("http/", "auth/", "config/", "secret/", "json/", "protocol/resource/");

    private static AddonLoader loader;

    @BeforeAll
    static void open() {
        loader = AddonLoader.withTests(AddonJar.built().path());
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    static Stream<String> tests() throws IOException, URISyntaxException {
        Path classes = Path.of(ConnectorTestsOnTheAddonIT.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes.resolve(ROOT))) {
            return files
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith("Test.class") && !name.contains("$"))
                    .filter(name -> PACKAGES.stream().anyMatch(name.substring(ROOT.length())::startsWith))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tests")
    void passesOnThePackedClasses(String name) throws Exception {
        TestExecutionSummary result = run(loader.loadClass(name));

        assertThat(result.getFailures().stream()
                        .map(ConnectorTestsOnTheAddonIT::text)
                        .collect(joining("\n")))
                .isEmpty();
    }

    private static TestExecutionSummary run(Class<?> test) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(test))
                                    .build(),
                            listener);
            return listener.getSummary();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String text(Failure failure) {
        return failure.getTestIdentifier().getDisplayName() + ": " + failure.getException();
    }
}
