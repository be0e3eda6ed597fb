package com.soffid.iam.sync.agent.scim.config.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page docs/settings.md says what each profile is recognised by and what it sets. */
class ProfilesPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "settings.md");
    private static final Path FILES =
            Path.of("src/main/resources/com/soffid/iam/sync/agent/scim/config/profile/profiles");
    private static final String HEAD = "| profile | target | recognised by | sets |";

    @ParameterizedTest
    @MethodSource("names")
    void hasTheRowOfAProfile(String name) throws IOException {
        assertThat(Files.readString(PAGE)).contains("\n" + row(name) + "\n");
    }

    @Test
    void hasNoRowMore() throws IOException {
        String page = Files.readString(PAGE);
        String table = page.substring(page.indexOf(HEAD));

        assertThat(table.substring(0, table.indexOf("\n\n")).lines()).hasSize(names().size() + 2);
    }

    static List<String> names() {
        return TargetProfiles.packed().names();
    }

    private static String row(String name) throws IOException {
        JsonNode file = JsonMapper.builder()
                .build()
                .readTree(FILES.resolve(name + ".json").toFile());
        List<String> recognised = new ArrayList<>();
        file.path("recognised").path("urls").forEach(url -> recognised.add("`" + url.asText() + "`"));
        file.path("recognised").path("urns").forEach(urn -> recognised.add("`" + urn.asText() + "`"));
        List<String> sets = new ArrayList<>();
        for (String part : List.of("connection", "capabilities")) {
            file.path(part).properties().forEach(set -> sets.add("`" + set.getKey() + ": " + set.getValue() + "`"));
        }
        return "| " + name + " | " + file.path("title").asText() + " | " + orNothing(recognised) + " | "
                + orNothing(sets) + " |";
    }

    private static String orNothing(List<String> words) {
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }
}
