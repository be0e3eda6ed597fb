package com.soffid.iam.sync.agent.scim.protocol.filter;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AndTest {

    private static final And BOTH =
            And.of(Comparison.equal(AttributePath.parse("a"), "x"), Comparison.greater(AttributePath.parse("id"), "5"));

    @Test
    void isWrittenWithoutParentheses() {
        assertThat(BOTH).hasToString("a eq \"x\" and id gt \"5\"");
    }

    @ParameterizedTest
    @CsvSource({"x, 6, true", "x, 5, false", "y, 6, false"})
    void matchesWhatMeetsBoth(String a, String id, boolean expected) {
        assertThat(BOTH.matches(new Resource(object("{'id':'" + id + "','a':'" + a + "'}"))))
                .isEqualTo(expected);
    }
}
