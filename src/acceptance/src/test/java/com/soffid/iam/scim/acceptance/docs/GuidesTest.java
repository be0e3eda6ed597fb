package com.soffid.iam.scim.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages say can be checked: links, configurations, settings, fields and messages. */
class GuidesTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path TROUBLESHOOTING = ROOT.resolve("docs/guides/troubleshooting.md");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern XML = Pattern.compile("(?s)```xml\\n(.*?)```");
    private static final Pattern JSON = Pattern.compile("(?s)```json\\n(.*?)```");
    private static final Pattern FIELDS = Pattern.compile("(?m)^\\| field \\| value \\|\\n\\|[-|]+\\n((?:\\|.*\\n)+)");
    private static final Pattern MESSAGE = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = docs.filter(file -> file.toString().endsWith(".md"))
                    .collect(Collectors.toCollection(ArrayList::new));
            pages.add(ROOT.resolve("README.md"));
            return pages.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachLinkLeadsToAFileAndAHeading(Path page) {
        List<String> broken = matches(LINK, read(page)).stream()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !isThere(page, link))
                .toList();

        assertThat(broken).isEmpty();
    }

    private static boolean isThere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(file)
                && (parts.length == 1
                        || matches(HEADING, read(file)).stream()
                                .map(GuidesTest::anchor)
                                .anyMatch(parts[1]::equals));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .trim()
                .replace(' ', '-');
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachConfigurationCanBeRead(Path page, @TempDir Path folder) throws IOException {
        for (String xml : matches(XML, read(page))) {
            Path file = folder.resolve("agent.xml");
            Files.writeString(file, xml.contains("<agent-config") ? xml : "<agent-config>" + xml + "</agent-config>");

            assertThat(AgentConfigReader.read(file).mappings()).isNotEmpty();
        }
        for (String json : matches(JSON, read(page))) {
            assertThat(new JsonMapper().readTree(json).isObject()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachFieldOfATableIsOnTheParametersPage(Path page) {
        String places = Stream.of(
                        "addon-descriptor/page/fields.json",
                        "addon-descriptor/page/ScimAgent.zul",
                        "src/connector/src/main/java/com/soffid/iam/sync/agent/scim/config/AuthenticationMethod.java")
                .map(ROOT::resolve)
                .map(GuidesTest::read)
                .collect(Collectors.joining());

        List<String> unknown = matches(FIELDS, read(page)).stream()
                .flatMap(String::lines)
                .map(row -> row.split("\\|", -1)[1].trim())
                .flatMap(labels -> Arrays.stream(labels.split(", (?=[A-Z])", -1)))
                .filter(label -> !places.contains("\"" + label + "\""))
                .toList();

        assertThat(unknown).isEmpty();
    }

    @Test
    void eachMessageOfTroubleshootingIsOneOfTheConnector() throws IOException {
        String source = sources();

        List<String> unknown = matches(MESSAGE, read(TROUBLESHOOTING)).stream()
                .flatMap(message -> Arrays.stream(message.split("[….]")))
                .map(String::trim)
                .filter(part -> part.length() > 2)
                .filter(part -> !source.contains(part))
                .toList();

        assertThat(matches(MESSAGE, read(TROUBLESHOOTING))).hasSizeGreaterThan(30);
        assertThat(unknown).isEmpty();
    }

    /** The connector's sources, with texts that are written in several pieces put together. */
    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src/connector/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> JOINED.matcher(read(file)).replaceAll("").replace("\\\"", "\""))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
