package com.soffid.iam.sync.agent.scim.protocol.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MemberAddition;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MemberRemoval;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.PathPrefix;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ValuePaths;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.difference.Forms;
import com.soffid.iam.sync.agent.scim.protocol.difference.Json;
import com.soffid.iam.sync.agent.scim.protocol.difference.RandomUser;
import com.soffid.iam.sync.agent.scim.protocol.difference.TestSchemas;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What SCIM-SDK, another implementation, does with differences in each form. */
// One target for all tests: to create one takes longer than the tests.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SdkPatchPropertiesTest {

    private static final Forms SMALL =
            Forms.STANDARD.with(Capability.PATCH_CHUNK, 1).with(Capability.PATCH_REMOVALS, 2);

    private static final List<Forms> FORMS = List.of(
            Forms.STANDARD,
            Forms.STANDARD.with(Capability.PATCH_VALUE_PATHS, ValuePaths.TYPE_ONLY),
            Forms.WHOLE_LISTS,
            SMALL,
            SMALL.with(Capability.PATCH_MIXED, false),
            Forms.STANDARD.with(Capability.PATCH_PATH_PREFIX, PathPrefix.URN),
            Forms.STANDARD.with(Capability.MEMBER_ADD, MemberAddition.NO_PATH),
            Forms.STANDARD.with(Capability.MEMBER_REMOVE, MemberRemoval.VALUE_ARRAY));

    private final SdkTarget target = new SdkTarget();

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void thePatchMakesTheMappedAttributesAsWantedAndLeavesTheOthers(int seed) {
        for (Forms forms : FORMS) {
            RandomData data = new RandomData(seed);
            ObjectNode stored = stored(data);
            ObjectNode wanted = wanted(data);
            Difference difference = DifferenceFinder.between(wanted, stored);
            target.holding(stored);

            forms.documents(difference).forEach(document -> target.send(HttpMethod.PATCH, document.body()));

            assertIsAsWanted(wanted, stored);
        }
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void thePutMakesTheMappedAttributesAsWantedAndLeavesTheOthers(int seed) {
        RandomData data = new RandomData(seed);
        ObjectNode stored = stored(data);
        ObjectNode wanted = wanted(data);
        Difference difference = DifferenceFinder.between(wanted, stored);

        target.holding(stored).send(HttpMethod.PUT, Forms.STANDARD.merged(new Resource(stored), difference));

        assertIsAsWanted(wanted, stored);
    }

    /** The merged resource is the expectation: the wanted attributes, and those that are not mapped as they were. */
    private void assertIsAsWanted(ObjectNode wanted, ObjectNode stored) {
        ObjectNode expected = Forms.STANDARD.merged(new Resource(stored), DifferenceFinder.between(wanted, stored));
        expected.remove("schemas");
        ObjectNode actual = target.user();
        actual.remove("schemas");
        String description = "wanted " + wanted + ", stored " + stored + ", became " + actual;
        assertThat(DifferenceFinder.between(wanted, actual).changes())
                .as(description)
                .isEmpty();
        assertThat(Values.same(expected, actual)).as(description).isTrue();
        assertThat(Values.same(actual, expected)).as(description).isTrue();
    }

    private static ObjectNode stored(RandomData data) {
        ObjectNode stored = (ObjectNode) Json.withoutNothing(RandomUser.stored(data));
        stored.putArray("schemas").add(TestSchemas.USER);
        // SCIM-SDK refuses a PATCH that removes all attributes.
        stored.put("nickName", "nobody maps it");
        if (stored.has(RandomUser.ENTERPRISE)) {
            stored.withArray("schemas").add(RandomUser.ENTERPRISE);
        }
        return withOnePrimary(stored);
    }

    private static ObjectNode wanted(RandomData data) {
        return withOnePrimary(RandomUser.wanted(data));
    }

    /** No resource has several primary entries (RFC 7643, 2.4), which a target ensures. */
    private static ObjectNode withOnePrimary(ObjectNode user) {
        boolean found = false;
        for (var email : user.path("emails")) {
            if (email.path("primary").asBoolean() && found) {
                ((ObjectNode) email).put("primary", false);
            }
            found |= email.path("primary").asBoolean();
        }
        return user;
    }
}
