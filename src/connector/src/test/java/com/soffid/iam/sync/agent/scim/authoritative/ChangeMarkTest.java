package com.soffid.iam.sync.agent.scim.authoritative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.change.ChangeValue;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeMarkTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "{}", "{\"user /Users\":null}", "{\"user /Users\":\"null\"}"})
    void thereIsNoneIn(String text) {
        assertThat(ChangeMark.parse(text).isNone()).isTrue();
    }

    @Test
    void ofOneMappingIsThePlainValue() {
        List<MarkName> names = names(1, "/Users");

        assertThat(marked(names, "2026-01-01T00:00:0").text(names)).contains("2026-01-01T00:00:00Z");
    }

    @Test
    void ofSeveralMappingsNamesEach() {
        List<MarkName> names = names(2, "/Users");

        assertThat(marked(names, "2026-01-01T00:00:0").text(names))
                .contains("{\"user0 /Users0 meta.lastModified user\":\"2026-01-01T00:00:00Z\","
                        + "\"user1 /Users1 meta.lastModified user\":\"2026-01-01T00:00:01Z\"}");
    }

    @Test
    void ofManyMappingsHasShortNamesAndIsReadAgain() {
        List<MarkName> names = names(9, "/A/rather/long/path/of/Users");

        String text = marked(names, "2026-01-01T00:00:0").text(names).orElseThrow();

        assertThat(text.length()).isLessThanOrEqualTo(500);
        for (int i = 0; i < 9; i++) {
            assertThat(ChangeMark.parse(text).of(names.get(i)).map(Object::toString))
                    .contains("\"2026-01-01T00:00:0" + i + "Z\"");
        }
    }

    @Test
    void forWhichThereIsNoRoomIsTheEarliestMomentOfAll() {
        List<MarkName> names = names(20, "/Users");

        assertThat(marked(names, "2026-01-01T00:00:").text(names)).contains("2026-01-01T00:00:10Z");
    }

    @Test
    void forWhichThereIsNoRoomAndThatHasNoMomentsIsNotKept() {
        List<MarkName> names = names(20, "/Users");
        ChangeMark mark = ChangeMark.parse("");
        for (MarkName name : names) {
            mark = mark.with(name, text("v-0000000000000001"));
        }

        assertThat(mark.text(names)).isEmpty();
    }

    @Test
    void isNotSharedByMappingsOfOneNameAndPath() {
        List<MarkName> names = MarkName.of(mappings(
                users("user", "/Users"),
                users("user", "/Users"),
                users("user", "/Users").property("changeProperty", "usn")));
        ChangeMark mark = ChangeMark.parse("{\"user /Users\":1}").with(names.get(0), text("a"));

        assertThat(mark.of(names.get(1))).isEmpty();
        assertThat(mark.of(names.get(2))).isEmpty();
    }

    @Test
    void thatBeginsWithABraceIsKeptWhole() {
        List<MarkName> names = names(1, "/Users");
        String text = ChangeMark.parse("")
                .with(names.get(0), text("{odd"))
                .text(names)
                .orElseThrow();

        assertThat(ChangeMark.parse(text).of(names.get(0)).map(Object::toString))
                .contains("\"{odd\"");
        assertThat(ChangeMark.parse("{odd").of(names.get(0)).map(Object::toString))
                .contains("\"{odd\"");
    }

    private static ChangeMark marked(List<MarkName> names, String beginning) {
        ChangeMark mark = ChangeMark.parse("");
        for (int i = 0; i < names.size(); i++) {
            mark = mark.with(names.get(i), text(beginning + (names.size() > 9 ? i + 10 : i) + "Z"));
        }
        return mark;
    }

    private static ChangeValue text(String text) {
        return Optional.of(JsonNodeFactory.instance.textNode(text))
                .flatMap(ChangeValue::of)
                .orElseThrow();
    }

    private static List<MarkName> names(int count, String path) {
        return MarkName.of(mappings(IntStream.range(0, count)
                .mapToObj(i -> users("user" + i, path + i))
                .toArray(TestMapping[]::new)));
    }

    private static TestMapping users(String systemObject, String path) {
        return TestMapping.user()
                .named(systemObject)
                .property("path", path)
                .property("changeProperty", "meta.lastModified")
                .in("userName", "userName");
    }

    private static List<ScimMapping> mappings(TestMapping... given) {
        return new ArrayList<>(new TestAgent(new InMemoryScim(), new TestSoffid(), given).mappings.all());
    }
}
