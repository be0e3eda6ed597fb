package com.soffid.iam.sync.agent.scim.protocol.capability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MediaType;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MemberRemoval;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesTest {

    @Test
    void theStandardAnswersWhatNoLayerDoes() {
        assertThat(Capabilities.of().get(Capability.UPDATE_METHOD)).isEqualTo(UpdateMethod.PATCH);
    }

    @Test
    void theStandardDependsOnTheVersion() {
        Capabilities version1 =
                Capabilities.of(CapabilityLayer.nothing().with(Capability.SCIM_VERSION, ScimVersion.V1_1));

        assertThat(version1.get(Capability.MEDIA_TYPE)).isEqualTo(MediaType.JSON);
    }

    @Test
    void aLaterLayerOverridesAnEarlierOne() {
        CapabilityLayer earlier = CapabilityLayer.nothing().with(Capability.PAGE_SIZE, 10);
        CapabilityLayer later = CapabilityLayer.nothing().with(Capability.PAGE_SIZE, 20);

        assertThat(Capabilities.of(earlier, later).get(Capability.PAGE_SIZE)).isEqualTo(20);
    }

    @Test
    void oneAnswerMoreForgetsNoOther() {
        CapabilityLayer layer = Targets.profile("wso2-workaround").with(Capability.FILTER_FORM, FilterForm.STANDARD);

        assertThat(Capabilities.of(layer).get(Capability.UPDATE_METHOD)).isEqualTo(UpdateMethod.PUT);
    }

    @Test
    void aPageIsNeverLargerThanItsCap() {
        CapabilityLayer layer =
                CapabilityLayer.nothing().with(Capability.PAGE_SIZE, 500).with(Capability.PAGE_CAP, 200);

        assertThat(Capabilities.of(layer).pageSize()).isEqualTo(200);
    }

    @Test
    void aPageSizeThatSettingsNameOverridesACapThatTheTargetNames() {
        CapabilityLayer discovered = CapabilityLayer.nothing().with(Capability.PAGE_CAP, 50);
        CapabilityLayer settings = CapabilityLayer.nothing().with(Capability.PAGE_SIZE, 500);

        assertThat(Capabilities.of(discovered, settings).pageSize()).isEqualTo(500);
    }

    @Test
    void aCapThatTheTargetNamesLimitsTheStandardPageSize() {
        CapabilityLayer discovered = CapabilityLayer.nothing().with(Capability.PAGE_CAP, 50);

        assertThat(Capabilities.of(discovered).pageSize()).isEqualTo(50);
    }

    @Test
    void aFilterIsWorthSendingWhereNothingSpeaksAgainstIt() {
        assertThat(Capabilities.of().canFilter("userName", "eq")).isTrue();
    }

    @Test
    void aFilterOnAnotherAttributeThanTheTargetFiltersOnIsNot() {
        CapabilityLayer layer = CapabilityLayer.nothing().with(Capability.FILTER_ATTRIBUTES, Set.of("username"));

        assertThat(Capabilities.of(layer).canFilter("externalId", "eq")).isFalse();
        assertThat(Capabilities.of(layer).canFilter("userName", "eq")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"auto, PATCH", "AUTO, PATCH", "patch, PATCH", "put, PUT", "Put, PUT"})
    void theUpdateMethodCanBeSet(String value, UpdateMethod method) {
        assertThat(settings("{\"updateMethod\": \"" + value + "\"}").get(Capability.UPDATE_METHOD))
                .isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({"1.1, V1_1", "2.0, V2_0", "auto, V2_0"})
    void theVersionCanBeSet(String value, ScimVersion version) {
        assertThat(settings("{\"scimVersion\": \"" + value + "\"}").get(Capability.SCIM_VERSION))
                .isEqualTo(version);
    }

    @Test
    void aConstantOfSeveralWordsIsWrittenAsOne() {
        assertThat(settings("{\"memberRemove\": \"valueArray\"}").get(Capability.MEMBER_REMOVE))
                .isEqualTo(MemberRemoval.VALUE_ARRAY);
    }

    @Test
    void attributesAreSetInAnyCase() {
        assertThat(settings("{\"filterAttributes\": [\"userName\"]}").get(Capability.FILTER_ATTRIBUTES))
                .containsExactly("username");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"updateMethod\": \"post\"}",
                "{\"pageSize\": 0}",
                "{\"etag\": \"yes\"}",
                "{\"filterAttributes\": \"userName\"}"
            })
    void aValueThatCannotBeUsedIsRefused(String blob) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> settings(blob))
                .withMessageMatching("Settings: \\w+ is '.*'; expected .*");
    }

    @Test
    void aSettingThatNamesNothingIsRefused() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> settings("{\"updateMethd\": \"put\"}"))
                .withMessageContaining(
                        "unknown setting 'updateMethd' (did you mean updateMethod?); known are booleanAs, bulk, caseExact, changePassword,");
    }

    private static Capabilities settings(String blob) {
        return Capabilities.of(CapabilityLayer.of(JsonSettings.parse(blob.getBytes(UTF_8))));
    }
}
