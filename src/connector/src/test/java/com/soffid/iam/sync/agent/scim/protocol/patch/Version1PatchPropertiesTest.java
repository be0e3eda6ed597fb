package com.soffid.iam.sync.agent.scim.protocol.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.difference.Forms;
import com.soffid.iam.sync.agent.scim.protocol.difference.RandomUser;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a target does with differences by the text of SCIM 1.1. */
class Version1PatchPropertiesTest {

    private static final Forms WHOLE = Forms.STANDARD.with(Capability.SCIM_VERSION, ScimVersion.V1_1);

    private static final List<Forms> FORMS = List.of(
            WHOLE,
            WHOLE.with(Capability.PATCH_CHUNK, 1)
                    .with(Capability.PATCH_REMOVALS, 2)
                    .with(Capability.PATCH_MIXED, false));

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void thePatchMakesTheMappedAttributesAsWantedAndLeavesTheOthers(int seed) {
        for (Forms forms : FORMS) {
            RandomData data = new RandomData(seed);
            ObjectNode stored = RandomUser.stored(data);
            ObjectNode wanted = RandomUser.wanted(data);
            Difference difference = DifferenceFinder.between(wanted, stored);
            // The body of PUT is the expectation; other tests show that it is right.
            ObjectNode expected = forms.merged(new Resource(stored), difference);
            expected.remove("schemas");

            ObjectNode patched = stored;
            for (PatchDocument document : forms.documents(difference)) {
                patched = Version1Patch.apply(document.body(), patched);
            }

            assertThat(DifferenceFinder.between(wanted, patched).changes()).isEmpty();
            patched.remove("meta");
            assertThat(Values.same(expected, patched) && Values.same(patched, expected))
                    .as("wanted " + wanted + ", stored " + stored + ", became " + patched + ", not " + expected)
                    .isTrue();
        }
    }
}
