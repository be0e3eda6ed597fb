package com.soffid.iam.sync.agent.scim.protocol.filter;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrTest {

    private static final AttributePath A = AttributePath.parse("a");
    private static final Or EITHER = Or.of(List.of(Comparison.equal(A, "x"), Comparison.equal(A, "y")));

    @Test
    void isWrittenWithoutParentheses() {
        assertThat(EITHER).hasToString("a eq \"x\" or a eq \"y\"");
    }

    @Test
    void isWrittenInParenthesesAsAPartOfAnd() {
        assertThat(And.of(EITHER, Comparison.greater(AttributePath.parse("id"), "5")))
                .hasToString("(a eq \"x\" or a eq \"y\") and id gt \"5\"");
    }

    @ParameterizedTest
    @CsvSource({"x, true", "y, true", "z, false"})
    void matchesWhatMeetsOne(String a, boolean expected) {
        assertThat(EITHER.matches(new Resource(object("{'a':'" + a + "'}")))).isEqualTo(expected);
    }
}
