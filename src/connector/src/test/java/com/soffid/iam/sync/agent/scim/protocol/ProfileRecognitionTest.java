package com.soffid.iam.sync.agent.scim.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.config.profile.TargetProfiles;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.DeleteMeaning;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MemberRemoval;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.UpdateMethod;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which profile applies to a target, by settings and by what it says about itself. */
class ProfileRecognitionTest {

    private static final String SOFFID = "https://iam.example/soffid/webservice/scim2/v1";
    private static final String ELSEWHERE = "https://scim.example/v2";
    private static final String URN = "urn:soffid:com.soffid.iam.api.User";

    private final System agent = new System();
    private Set<String> names = Set.of();
    private CapabilityLayer discovered = CapabilityLayer.nothing();

    @Test
    void whatAProfileSaysIsStrongerThanWhatIsDiscovered() {
        discovered = CapabilityLayer.nothing().with(Capability.UPDATE_METHOD, UpdateMethod.PATCH);

        assertThat(updateMethod(target(SOFFID, "", CapabilityLayer.nothing()))).isEqualTo(UpdateMethod.PUT);
    }

    @Test
    void settingsAreStrongerThanAProfile() {
        CapabilityLayer settings = CapabilityLayer.nothing().with(Capability.UPDATE_METHOD, UpdateMethod.PATCH);

        assertThat(updateMethod(target(SOFFID, "", settings))).isEqualTo(UpdateMethod.PATCH);
    }

    @Test
    void whatIsLearntIsStrongerThanAProfile() {
        Target target = target(SOFFID, "", CapabilityLayer.nothing());

        Targets.users(target).learn(Capability.UPDATE_METHOD, UpdateMethod.PATCH);

        assertThat(updateMethod(target)).isEqualTo(UpdateMethod.PATCH);
    }

    @Test
    void theWso2WorkaroundIsStrongerThanAProfile() {
        agent.setParam9("true");
        Target target = target("https://is.example:9443/scim2", "", CapabilityLayer.nothing());

        assertThat(Targets.users(target).capabilities().get(Capability.FILTER_FORM))
                .isEqualTo(FilterForm.WSO2_EITHER);
        assertThat(Targets.users(target).capabilities().get(Capability.PAGE_CAP))
                .isEqualTo(100);
        assertThat(target.kind()).isEqualTo("profile wso2, by the server URL, with the WSO2 workaround");
    }

    @Test
    void whatTheTargetSaysOfItselfRecognisesIt() {
        names = Set.of(URN);
        Target target = target(ELSEWHERE, "", CapabilityLayer.nothing());

        assertThat(updateMethod(target)).isEqualTo(UpdateMethod.PUT);
        assertThat(target.kind()).isEqualTo("profile soffid, by what the target says of itself");
    }

    @Test
    void itIsRecognisedAsSoonAsItSaysSoAndFromThenOn() {
        Target target = target(ELSEWHERE, "", CapabilityLayer.nothing());
        assertThat(target.kind()).isEqualTo("no profile");
        names = Set.of(URN);
        assertThat(updateMethod(target)).isEqualTo(UpdateMethod.PUT);
        names = Set.of();

        assertThat(updateMethod(target)).isEqualTo(UpdateMethod.PUT);
    }

    @Test
    void theServerUrlIsStrongerThanWhatTheTargetSays() {
        names = Set.of(URN);

        assertThat(target("https://api.slack.com/scim/v2", "", CapabilityLayer.nothing())
                        .kind())
                .isEqualTo("profile slack, by the server URL");
    }

    @Test
    void noneIsNoProfile() {
        names = Set.of(URN);

        assertThat(target(SOFFID, "{\"target\": \"none\"}", CapabilityLayer.nothing())
                        .kind())
                .isEqualTo("no profile");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void settingsAreStrongerThanEachProfile(String profile) {
        CapabilityLayer settings = CapabilityLayer.nothing()
                .with(Capability.PAGE_CAP, 7)
                .with(Capability.UPDATE_METHOD, UpdateMethod.PUT)
                .with(Capability.DELETE_MEANS, DeleteMeaning.REMOVE)
                .with(Capability.MEMBER_REMOVE, MemberRemoval.PATH)
                .with(Capability.LISTABLE, true)
                .with(Capability.FILTER_OPERATORS, Set.of("pr"));

        Target target = target(ELSEWHERE, "{\"target\": \"" + profile + "\"}", settings);

        assertThat(target.kind()).isEqualTo("profile " + profile + ", by the setting target");
        Capabilities known = Targets.users(target).capabilities();
        assertThat(known.get(Capability.PAGE_CAP)).isEqualTo(7);
        assertThat(known.get(Capability.UPDATE_METHOD)).isEqualTo(UpdateMethod.PUT);
        assertThat(known.get(Capability.DELETE_MEANS)).isEqualTo(DeleteMeaning.REMOVE);
        assertThat(known.get(Capability.MEMBER_REMOVE)).isEqualTo(MemberRemoval.PATH);
        assertThat(known.get(Capability.LISTABLE)).isTrue();
        assertThat(known.get(Capability.FILTER_OPERATORS)).containsExactly("pr");
    }

    static List<String> profiles() {
        return TargetProfiles.packed().names();
    }

    private static UpdateMethod updateMethod(Target target) {
        return Targets.users(target).capabilities().get(Capability.UPDATE_METHOD);
    }

    private Target target(String serverUrl, String further, CapabilityLayer settings) {
        agent.setParam4(serverUrl);
        agent.setBlobParam(further.getBytes(UTF_8));
        return new Target(
                Targets.SERVER,
                new Said(),
                new ProfileRecognition(SettingsReader.read(agent).target()),
                settings);
    }

    private final class Said implements Discovery {

        @Override
        public Statements statements() {
            return new Statements(discovered, names);
        }

        @Override
        public ResourceSchema schema(Endpoint endpoint) {
            return ResourceSchema.unknown();
        }
    }
}
