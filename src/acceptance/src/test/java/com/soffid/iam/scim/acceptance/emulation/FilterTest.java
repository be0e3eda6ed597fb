package com.soffid.iam.scim.acceptance.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

    private static final JsonNode ANN = Json.object("""
            {"id": "1", "userName": "Ann", "active": true, "name": {"familyName": "O\\"Hara (jr)"},
             "emails": [{"value": "a@b.org", "type": "work"}, {"value": "a@c.org"}], "groups": [{"value": "g1"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Sales"}}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "userName eq \"ann\"; true",
                "userName eq \"bob\"; false",
                "username EQ \"ANN\"; true",
                "userName ne \"bob\"; true",
                "userName sw \"an\"; true",
                "userName ew \"nn\"; true",
                "userName co \"n\"; true",
                "nickName pr; false",
                "emails pr; true",
                "emails eq \"a@c.org\"; true",
                "emails.type eq \"work\"; true",
                "groups.value eq \"g2\"; false",
                "active eq true; true",
                "id gt \"0\"; true",
                "id le \"0\"; false",
                "name.familyName eq \"O\\\"Hara (jr)\"; true",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"ann\"; true",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"sales\"; true",
                "userName eq \"bob\" or userName eq \"ann\"; true",
                "userName eq \"ann\" and active eq false; false",
                "userName eq \"ann\" or active eq false and id eq \"2\"; true",
                "(userName eq \"ann\" or active eq false) and id eq \"2\"; false",
                "not (userName eq \"ann\"); false"
            })
    void matchesAsRfc7644Says(String filter, boolean matches) {
        assertThat(Filter.parse(filter).matches(ANN)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "userName",
                "userName eq",
                "userName eq \"a",
                "(userName pr",
                "userName pr pr",
                "userName is 1"
            })
    void invalidFiltersAreRefused(String text) {
        assertThatThrownBy(() -> Filter.parse(text).matches(ANN)).isInstanceOf(Refusal.class);
    }

    @Test
    void rulesAllowOnlyWhatTheyName() {
        FilterRules rules = FilterRules.only(Set.of("eq", "and"), Set.of("username", "groups.value"));

        assertThat(rules.allow(Filter.parse("userName eq \"a\" and groups.value eq \"b\"")))
                .isTrue();
        assertThat(rules.allow(Filter.parse("userName eq \"a\" or userName eq \"b\"")))
                .isFalse();
        assertThat(rules.allow(Filter.parse("userName sw \"a\""))).isFalse();
        assertThat(rules.allow(Filter.parse("externalId eq \"a\""))).isFalse();
    }
}
