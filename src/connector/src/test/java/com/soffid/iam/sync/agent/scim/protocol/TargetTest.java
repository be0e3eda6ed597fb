package com.soffid.iam.sync.agent.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.UpdateMethod;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final URI SERVER = URI.create("https://scim.example");
    private static final EndpointAddress USERS = EndpointAddress.of(SERVER, "Users");
    private static final EndpointAddress GROUPS = EndpointAddress.of(SERVER, "Groups");

    @Test
    void whatAnAnswerTaughtIsKnownFromThenOn() {
        Target target = Target.known(CapabilityLayer.nothing());

        target.learn(USERS, Capability.UPDATE_METHOD, UpdateMethod.PUT);

        assertThat(method(target, USERS)).isEqualTo(UpdateMethod.PUT);
    }

    @Test
    void whatAnAnswerTaughtOfOneEndpointSaysNothingOfAnother() {
        Target target = Target.known(CapabilityLayer.nothing());

        target.learn(USERS, Capability.UPDATE_METHOD, UpdateMethod.PUT);

        assertThat(method(target, GROUPS)).isEqualTo(UpdateMethod.PATCH);
    }

    @Test
    void whatIsLearntOfEveryEndpointIsKnownOfEach() {
        Target target = Target.known(CapabilityLayer.nothing());

        target.learnEverywhere(Capability.UPDATE_METHOD, UpdateMethod.PUT);

        assertThat(method(target, GROUPS)).isEqualTo(UpdateMethod.PUT);
    }

    @Test
    void whatIsLearntOverridesTheProfile() {
        Target target = Target.known(CapabilityLayer.nothing().with(Capability.UPDATE_METHOD, UpdateMethod.PATCH));

        target.learn(USERS, Capability.UPDATE_METHOD, UpdateMethod.PUT);

        assertThat(method(target, USERS)).isEqualTo(UpdateMethod.PUT);
    }

    @Test
    void settingsOverrideWhatIsLearnt() {
        Target target = new Target(
                Discovery.NONE,
                CapabilityLayer.nothing(),
                CapabilityLayer.nothing().with(Capability.UPDATE_METHOD, UpdateMethod.PATCH));

        target.learn(USERS, Capability.UPDATE_METHOD, UpdateMethod.PUT);

        assertThat(method(target, USERS)).isEqualTo(UpdateMethod.PATCH);
    }

    private static UpdateMethod method(Target target, EndpointAddress endpoint) {
        return target.capabilities(endpoint).get(Capability.UPDATE_METHOD);
    }
}
