package com.soffid.iam.sync.agent.scim.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page docs/settings.md names the settings that there are, and no other. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "settings.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE);

    @Test
    void namesEverySettingOnce() throws IOException {
        List<String> named = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toList());

        assertThat(named).containsExactlyInAnyOrderElementsOf(known());
    }

    /** The settings that the connector knows, which its message about an unknown one lists. */
    private static List<String> known() {
        System agent = new System();
        agent.setParam4("https://scim.example/v2");
        agent.setBlobParam("{\"nobody knows this\": 1}".getBytes(UTF_8));
        ConnectorSettings settings = SettingsReader.read(agent);
        settings.ofTarget().flag("discovery", true);
        ConfigurationException refusal =
                catchThrowableOfType(ConfigurationException.class, () -> CapabilityLayer.of(settings.ofTarget()));
        Matcher list = Pattern.compile("known are (.*)$").matcher(refusal.getMessage());
        assertThat(list.find()).isTrue();
        return Arrays.asList(list.group(1).split(", "));
    }
}
