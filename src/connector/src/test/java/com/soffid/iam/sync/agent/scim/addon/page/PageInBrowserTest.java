package com.soffid.iam.sync.agent.scim.addon.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.soffid.iam.api.Password;
import com.soffid.iam.api.System;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The parameters page in a headless browser, if one is installed. The pictures are written to {@code target/pictures}; those in
 * {@code docs/pictures} are copies that were looked at.
 */
class PageInBrowserTest {

    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final Pattern SHOWN_LABEL = Pattern.compile(
            "<div id=\"[^\"]+\" class=\"field\"(?![^>]*display)[^>]*><span class=\"label\">([^<]+)</span>");
    private static final Path PICTURES = Path.of("target", "pictures");

    private static Console console;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(browser().isPresent(), "no headless browser is installed");
        Files.createDirectories(PICTURES);
        console = Console.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (console != null) {
            console.close();
        }
    }

    @Test
    void showsTheFieldsOfTheMethodAndAnswersThePage() throws Exception {
        AtomicReference<Field> other = new AtomicReference<>();
        Visit visit = Visit.planned(
                agent("bearer", "{\"target\": \"slack\"}"), true, page -> other.set(page.field("scimOther")));

        String shown = run(visit, "--dump-dom");

        visit.end();
        assertThat(SHOWN_LABEL
                        .matcher(shown)
                        .results()
                        .map(label -> label.group(1))
                        .collect(Collectors.toList()))
                .containsExactly(
                        "Kind of target *",
                        "Server URL *",
                        "Authentication method *",
                        "Token *",
                        "Token file",
                        "Word before the token",
                        "Enable debug",
                        "Show all settings");
        assertThat(other.get().model()).as("the echo of the browser arrived").isNotEmpty();
    }

    @Test
    void isDrawnForAKnownTarget() throws Exception {
        draw("parameters-page", 420, agent("bearer", "{\"target\": \"slack\"}"), page -> {});
    }

    @Test
    void isDrawnWithAllSettings() throws Exception {
        String settings = "{\"target\": \"entra\", \"scope\": \"https://graph.microsoft.com/.default\","
                + " \"clientAuthentication\": \"post\", \"proxy\": {\"host\": \"proxy.example.org\", \"port\": 3128}}";
        System agent = agent("clientCredentials", settings);
        agent.setParam0("00000000-0000-0000-0000-000000000000");
        agent.setParam3("https://login.microsoftonline.com/example.org/oauth2/v2.0/token");
        agent.setParam4("https://graph.microsoft.com/rp/scim");

        draw("parameters-page-all", 1370, agent, page -> page.type("scimOther", "{\"maxAttempts\": 5O}"));
    }

    private void draw(String name, int height, System agent, Visit.Test test) throws Exception {
        Path picture = PICTURES.resolve(name + ".png");
        Files.deleteIfExists(picture);
        Visit visit = Visit.planned(agent, true, test);

        run(visit, "--hide-scrollbars", "--window-size=700," + height, "--screenshot=" + picture.toAbsolutePath());

        visit.end();
        assertThat(picture).isNotEmptyFile();
    }

    private static Optional<String> browser() {
        return BROWSERS.stream()
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
    }

    /** Opens the page of a visit in the browser and returns what the browser prints. */
    private String run(Visit visit, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser().orElseThrow(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--virtual-time-budget=3000",
                "--user-data-dir=" + folder));
        Stream.of(options).forEach(command::add);
        command.add(console.address(visit).toString());
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(printed, UTF_8);
    }

    private static System agent(String method, String settings) {
        System agent = new System();
        agent.setId(1L);
        agent.setParam1(new Password("secret").toString());
        agent.setParam2(method);
        agent.setParam4("https://api.slack.com/scim/v2/");
        agent.setBlobParam(settings.getBytes(UTF_8));
        return agent;
    }
}
