package com.soffid.iam.sync.agent.scim.config.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.RetrySettings;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting target, and what a profile says of the connection. */
class TargetSettingTest {

    private static final String ELSEWHERE = "https://scim.example/v2";
    private static final String SLACK = "https://api.slack.com/scim/v2";

    @Test
    void theServerUrlChoosesAProfileAtOnce() {
        TargetChoice choice = read(SLACK, "").target();

        assertThat(choice.profile().map(TargetProfile::name)).contains("slack");
        assertThat(choice.reason()).isEqualTo("by the server URL");
        assertThat(choice.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "SLACK"})
    void aNameChoosesAProfileForAnyServerUrl(String name) {
        TargetChoice choice = read(ELSEWHERE, "{'target': '" + name + "'}").target();

        assertThat(choice.profile().map(TargetProfile::name)).contains("slack");
        assertThat(choice.reason()).isEqualTo("by the setting target");
    }

    @Test
    void aNameIsStrongerThanTheServerUrl() {
        assertThat(read(SLACK, "{'target': 'okta'}").target().profile().map(TargetProfile::name))
                .contains("okta");
    }

    @Test
    void noneIsNoProfileForAnyServerUrlAndTarget() {
        TargetChoice choice = read(SLACK, "{'target': 'none'}").target();

        assertThat(choice.profile()).isEmpty();
        assertThat(choice.recognise(Set.of("urn:soffid:com.soffid.iam.api.User")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{'target': 'auto'}", "{'target': null}"})
    void anUnknownServerUrlLeavesItToWhatTheTargetSays(String settings) {
        TargetChoice choice = read(ELSEWHERE, settings).target();

        assertThat(choice.profile()).isEmpty();
        assertThat(choice.isOpen()).isTrue();
        assertThat(choice.recognise(Set.of("urn:soffid:com.soffid.iam.api.User"))
                        .map(TargetProfile::name))
                .contains("soffid");
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read(ELSEWHERE, "{'target': 'slak'}"))
                .withMessageContaining("Settings")
                .withMessageContaining("target is 'slak' (did you mean slack?)")
                .withMessageContaining("auto, none or one of soffid,")
                .withMessageContaining("slack, okta");
    }

    @Test
    void aProfileSaysTheDefaultsOfTheConnection() {
        assertThat(read(SLACK, "").retries().writesPerMinute()).hasValue(180);
    }

    @Test
    void aSettingBeatsAProfileMemberByMember() {
        RetrySettings retries = read(SLACK, "{'rateLimit': {'writes': 60}}").retries();

        assertThat(retries.writesPerMinute()).hasValue(60);
        assertThat(retries.readsPerMinute()).hasValue(1000);
    }

    @Test
    void aNullTakesAwayWhatAProfileSays() {
        assertThat(read(SLACK, "{'rateLimit': null}").retries().writesPerMinute())
                .isEmpty();
        assertThat(read(SLACK, "{'rateLimit': {'writes': null}}").retries().readsPerMinute())
                .hasValue(1000);
    }

    @Test
    void aHeaderInAnyCaseBeatsThatOfAProfile() {
        ConnectorSettings settings = read(
                "https://oim.example/iam/governance/scim/v1", "{'headers': {'x-requested-by': 'me', 'X-Tenant': 'a'}}");

        assertThat(settings.headers().values())
                .hasSize(2)
                .containsEntry("X-Requested-By", "me")
                .containsEntry("X-Tenant", "a");
    }

    @Test
    void anErrorInASettingNamesTheSettingAndNotTheProfile() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read(SLACK, "{'rateLimit': {'writs': 60}}"))
                .withMessageContaining("unknown setting 'rateLimit.writs'");
    }

    private static ConnectorSettings read(String serverUrl, String settings) {
        System agent = new System();
        agent.setParam4(serverUrl);
        agent.setBlobParam(settings.replace('\'', '"').getBytes(UTF_8));
        return SettingsReader.read(agent);
    }
}
