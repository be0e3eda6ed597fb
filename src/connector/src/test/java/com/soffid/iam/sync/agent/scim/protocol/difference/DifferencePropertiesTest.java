package com.soffid.iam.sync.agent.scim.protocol.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.patch.PatchDocument;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import com.soffid.iam.sync.agent.scim.protocol.testing.TestPatch;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true for each difference, in each form. */
class DifferencePropertiesTest {

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void nothingDiffersAfterThePatch(int seed) {
        RandomData data = new RandomData(seed);
        ObjectNode stored = RandomUser.stored(data);
        ObjectNode wanted = RandomUser.wanted(data);

        ObjectNode patched = patched(stored, wanted);

        assertThat(DifferenceFinder.between(wanted, patched).changes())
                .as(describe(wanted, stored))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void nothingDiffersAfterThePut(int seed) {
        RandomData data = new RandomData(seed);
        ObjectNode stored = RandomUser.stored(data);
        ObjectNode wanted = RandomUser.wanted(data);

        ObjectNode merged = merged(stored, wanted);

        assertThat(DifferenceFinder.between(wanted, merged).changes())
                .as(describe(wanted, stored))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void whatIsStoredDoesNotDifferFromItself(int seed) {
        ObjectNode stored = RandomUser.stored(new RandomData(seed));

        assertThat(DifferenceFinder.between(stored, stored).changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void thePatchKeepsWhatIsNotMentioned(int seed) {
        RandomData data = new RandomData(seed);
        ObjectNode stored = RandomUser.stored(data);
        ObjectNode wanted = RandomUser.wanted(data);

        assertUntouched(wanted, stored, patched(stored, wanted), List.of());
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void thePutKeepsWhatIsNotMentioned(int seed) {
        RandomData data = new RandomData(seed);
        ObjectNode stored = RandomUser.stored(data);
        ObjectNode wanted = RandomUser.wanted(data);

        assertUntouched(wanted, stored, merged(stored, wanted), List.of("meta"));
    }

    @ParameterizedTest
    @MethodSource(RandomData.SEEDS)
    void neitherSideIsChangedByComparingAndMerging(int seed) {
        RandomData data = new RandomData(seed);
        ObjectNode stored = RandomUser.stored(data);
        ObjectNode wanted = RandomUser.wanted(data);
        String before = describe(wanted, stored);

        merged(stored, wanted).removeAll();

        assertThat(describe(wanted, stored)).isEqualTo(before);
    }

    private static ObjectNode patched(ObjectNode stored, ObjectNode wanted) {
        ObjectNode patched = stored;
        for (PatchDocument document : Forms.STANDARD.documents(DifferenceFinder.between(wanted, stored))) {
            patched = TestPatch.apply(document.body(), patched);
        }
        return patched;
    }

    private static ObjectNode merged(ObjectNode stored, ObjectNode wanted) {
        return Forms.STANDARD.merged(new Resource(stored), DifferenceFinder.between(wanted, stored));
    }

    private static void assertUntouched(JsonNode wanted, JsonNode before, JsonNode after, List<String> ignored) {
        before.properties().forEach(member -> {
            String name = member.getKey();
            if (!wanted.has(name) && !ignored.contains(name) && !Values.isNothing(member.getValue())) {
                assertThat(after.path(name)).as(name).isEqualTo(member.getValue());
            } else if (wanted.path(name).isObject() && member.getValue().isObject()) {
                assertUntouched(wanted.path(name), member.getValue(), after.path(name), ignored);
            }
        });
    }

    private static String describe(JsonNode wanted, JsonNode stored) {
        return "wanted " + wanted + ", stored " + stored;
    }
}
