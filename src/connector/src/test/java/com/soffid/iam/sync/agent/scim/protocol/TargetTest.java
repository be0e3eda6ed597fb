package com.soffid.iam.sync.agent.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.testing.JsonText;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final URI SERVER = URI.create("https://scim.example");

    @Test
    void whatAnAnswerTaughtIsKnownFromThenOn() {
        Target target = Target.known(SERVER, CapabilityLayer.nothing());

        target.endpoint("Users").learn(Capability.UPDATE_METHOD, UpdateMethod.PUT);

        assertThat(method(target, "Users")).isEqualTo(UpdateMethod.PUT);
    }

    @Test
    void whatAnAnswerTaughtOfOneEndpointSaysNothingOfAnother() {
        Target target = Target.known(SERVER, CapabilityLayer.nothing());

        target.endpoint("Users").learn(Capability.UPDATE_METHOD, UpdateMethod.PUT);

        assertThat(method(target, "Groups")).isEqualTo(UpdateMethod.PATCH);
    }

    @Test
    void whatIsLearntOfEveryEndpointIsKnownOfEach() {
        Target target = Target.known(SERVER, CapabilityLayer.nothing());

        target.learnEverywhere(Capability.UPDATE_METHOD, UpdateMethod.PUT);

        assertThat(method(target, "Groups")).isEqualTo(UpdateMethod.PUT);
    }

    @Test
    void whatIsLearntOverridesTheProfile() {
        Target target =
                Target.known(SERVER, CapabilityLayer.nothing().with(Capability.UPDATE_METHOD, UpdateMethod.PATCH));

        target.endpoint("Users").learn(Capability.UPDATE_METHOD, UpdateMethod.PUT);

        assertThat(method(target, "Users")).isEqualTo(UpdateMethod.PUT);
    }

    @Test
    void settingsOverrideWhatIsLearnt() {
        Target target = new Target(
                SERVER,
                Discovery.NONE,
                CapabilityLayer.nothing(),
                CapabilityLayer.nothing().with(Capability.UPDATE_METHOD, UpdateMethod.PATCH));

        target.endpoint("Users").learn(Capability.UPDATE_METHOD, UpdateMethod.PUT);

        assertThat(method(target, "Users")).isEqualTo(UpdateMethod.PATCH);
    }

    @Test
    void aResourceOfVersion1TellsTheVersionWhereNothingElseDoes() {
        Target target = Target.known(SERVER, CapabilityLayer.nothing());

        target.noticeVersion(target.endpoint("Users"), resource("{'schemas':['urn:scim:schemas:core:1.0']}"));

        assertThat(target.endpoint("Groups").capabilities().get(Capability.SCIM_VERSION))
                .isEqualTo(ScimVersion.V1_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'schemas':'urn:scim:schemas:core:1.0'}",
                "{'schemas':['urn:vendor:User']}",
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','urn:scim:schemas:core:1.0']}"
            })
    void anyOtherResourceTellsNothing(String json) {
        Target target = Target.known(SERVER, CapabilityLayer.nothing());

        target.noticeVersion(target.endpoint("Users"), resource(json));

        assertThat(target.endpoint("Users").capabilities().isKnown(Capability.SCIM_VERSION))
                .isFalse();
    }

    @Test
    void aVersionThatIsKnownStaysWhateverResourcesShow() {
        Target target = Target.known(SERVER, CapabilityLayer.nothing().with(Capability.SCIM_VERSION, ScimVersion.V2_0));

        target.noticeVersion(target.endpoint("Users"), resource("{'schemas':['urn:scim:schemas:core:1.0']}"));

        assertThat(target.endpoint("Users").capabilities().get(Capability.SCIM_VERSION))
                .isEqualTo(ScimVersion.V2_0);
    }

    private static Resource resource(String json) {
        return new Resource(JsonText.object(json));
    }

    private static UpdateMethod method(Target target, String endpoint) {
        return target.endpoint(endpoint).capabilities().get(Capability.UPDATE_METHOD);
    }
}
