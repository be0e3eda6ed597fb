package com.soffid.iam.sync.agent.scim.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How Soffid's own parser reads texts. */
class ReferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "userName|userName",
                "` userName `|userName",
                "{\"userName\"}|userName",
                "[\"userName\"]|userName",
                "this.userName|userName",
                "THIS{\"userName\"}|userName",
                "name.givenName|name.givenName",
                "name{\"givenName\"}|name.givenName",
                "name{ \"givenName\" }|name.givenName",
                "name . givenName|name.givenName",
                "name givenName|name.givenName",
                "user name|user.name",
                "return userName|return.userName",
                "userName instanceof String|userName.instanceof.String",
                "emails[0]{\"value\"}|emails[0].value",
                "emails[ 2 ].value|emails[2].value",
                "attributes{\"multi\"}[0]|attributes.multi[0]",
                "{\"name\"} {\"givenName\"}|name.givenName",
                "{\"urn:x:User\"} {\"department\"}|urn:x:User.department",
                "this{\"urn:x:User\"} {\"manager\"} {\"value\"}|urn:x:User.manager.value",
                "userName.this|userName.this",
                "null|null",
                "` true`|true"
            })
    void aReferenceIsReadAsSoffidReadsIt(String text, String steps) {
        assertThat(Reference.parse(text)).map(Reference::toString).contains(steps);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "true",
                "5",
                "1.5",
                "\"text\"",
                "'text'",
                "userName \"x\"",
                "userName 5",
                "return true",
                "return userName;",
                "! active",
                "a + b",
                "a +",
                "name.get(\"givenName\")",
                "emails[type eq \"work\"]",
                "urn:ietf:params:x:User:department",
                "attributes{\"a b\"}",
                "name{givenName}",
                "(userName)",
                "{",
                "[]",
                "{\"\"}",
                "list[1000]",
                "list[2147483647]"
            })
    void whatCannotBeWrittenIsNoReference(String text) {
        assertThat(Reference.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\"}{\"b\"}", "attributes{\"a\"}{\"b\"}", "attributes{\"a\"}+attributes{\"b\"}"})
    void stepsWithoutABlankAreOneNameWithQuotesInIt(String text) {
        assertThat(Reference.parse(text)).map(Reference::hasQuoteInName).contains(true);
    }

    @ParameterizedTest
    @CsvSource({"userName,userName", "name.givenName,''", "list[0],''"})
    void onlyAReferenceOfOneNameIsAMember(String text, String member) {
        assertThat(Reference.parse(text).orElseThrow().member().orElse("")).isEqualTo(member);
    }
}
