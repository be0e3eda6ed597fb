package com.soffid.iam.sync.agent.scim.protocol.resource;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributePathTest {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User";

    // --- text

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "name.givenName",
                "$ref",
                "members.$ref",
                "x-custom_1",
                ENTERPRISE + ":department",
                ENTERPRISE + ":manager.value",
                "URN:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"
            })
    void writesWhatItRead(String text) {
        assertThat(AttributePath.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "user name",
                "1st",
                ".name",
                "name.",
                "name..givenName",
                "emails[type eq \"work\"].value",
                "emails[0]",
                "a:b",
                ":userName",
                "http://example.com/User:name",
                "urn:userName eq",
                "urn:with blank:userName",
                "urn:with\"quote:userName",
                ENTERPRISE + ":",
                "userName\"",
                "userName eq \"x\" or id"
            })
    void refusesWhatNamesNoAttribute(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttributePath.parse(text))
                .withMessage("'" + text + "' is not the name of a SCIM attribute");
    }

    @Test
    void isTheSameInAnyCase() {
        AttributePath lower = AttributePath.parse("name.givenname");

        assertThat(lower).isEqualTo(AttributePath.parse("Name.GivenName"));
    }

    @Test
    void hasTheSameHashInAnyCase() {
        assertThat(AttributePath.parse("name.givenname")).hasSameHashCodeAs(AttributePath.parse("Name.GivenName"));
    }

    @Test
    void differsFromTheAttributeOfAnotherSchema() {
        assertThat(AttributePath.parse(ENTERPRISE + ":title")).isNotEqualTo(AttributePath.parse("title"));
    }

    // --- structure

    @Test
    void hasTheSchemasContainerAsItsOutermostParent() {
        assertThat(AttributePath.parse(ENTERPRISE + ":manager.value").parents()).containsExactly(ENTERPRISE, "manager");
    }

    @Test
    void hasNoParentsAtTheTop() {
        assertThat(AttributePath.parse("userName").parents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"userName, userName", "name.givenName, givenName", ENTERPRISE + ":manager.value, value"})
    void knowsItsLastName(String path, String name) {
        assertThat(AttributePath.parse(path).lastName()).isEqualTo(name);
    }

    @Test
    void aMemberNamedByAUrnIsASchema() {
        assertThat(AttributePath.ofMember(ENTERPRISE).isSchema()).isTrue();
    }

    @Test
    void aMemberNamedOtherwiseIsAnAttribute() {
        assertThat(AttributePath.ofMember("urnings").isSchema()).isFalse();
    }

    @Test
    void aChildOfASchemaIsAnAttributeInIt() {
        assertThat(AttributePath.ofMember(ENTERPRISE).child("department"))
                .isEqualTo(AttributePath.parse(ENTERPRISE + ":department"));
    }

    @Test
    void aChildOfAnAttributeIsASubAttribute() {
        assertThat(AttributePath.ofMember("name").child("givenName")).hasToString("name.givenName");
    }

    @Test
    void aSchemaIsItsOwnLastName() {
        assertThat(AttributePath.ofMember(ENTERPRISE).lastName()).isEqualTo(ENTERPRISE);
    }

    // --- values

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "userName             | {'userName':'jdoe'}                                | ['jdoe']",
                "userName             | {'USERNAME':'jdoe'}                                | ['jdoe']",
                "userName             | {'USERNAME':'other','userName':'jdoe'}             | ['jdoe']",
                "userName             | {}                                                 | []",
                "userName             | {'userName':null}                                  | []",
                "name.givenName       | {'name':{'givenName':'John'}}                      | ['John']",
                "name.givenName       | {'Name':{'GIVENNAME':'John'}}                      | ['John']",
                "name.givenName       | {'name':'John'}                                    | []",
                "name                 | {'name':{'givenName':'John'}}                      | [{'givenName':'John'}]",
                "emails.value         | {'emails':[{'value':'a'},{'type':'x'},{'value':'b'}]} | ['a','b']",
                "emails.value         | {'emails':{'value':'a'}}                           | ['a']",
                "emails.value         | {'emails':[]}                                      | []",
                "tags                 | {'tags':['a',null,'b']}                            | ['a','b']",
                "tags                 | {'tags':[['a'],['b']]}                             | ['a','b']",
                "name.givenName       | []                                                 | []",
                "active               | {'active':false}                                   | [false]",
            })
    void findsTheValuesOfAResource(String path, String resource, String values) {
        assertThat(AttributePath.parse(path).valuesIn(json(resource))).containsExactlyElementsOf(json(values));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                ENTERPRISE + ":manager.value | {'" + ENTERPRISE + "':{'manager':{'value':'m'}}} | ['m']",
                ENTERPRISE + ":manager.value | {'manager':{'value':'m'}}                       | []",
                "URN:IETF:params:scim:schemas:extension:enterprise:2.0:user:costCenter | {'" + ENTERPRISE
                        + "':{'costCenter':'c'}} | ['c']",
                CORE + ":userName            | {'userName':'jdoe'}                             | ['jdoe']",
                CORE + ":userName            | {'" + CORE + "':{'userName':'jdoe'}}            | ['jdoe']",
            })
    void findsTheValuesOfASchema(String path, String resource, String values) {
        assertThat(AttributePath.parse(path).valuesIn(json(resource))).containsExactlyElementsOf(json(values));
    }

    @Test
    void givesTheContainerOfASchema() {
        assertThat(AttributePath.ofMember(ENTERPRISE).valuesIn(json("{'" + ENTERPRISE + "':{'costCenter':'c'}}")))
                .containsExactly(json("{'costCenter':'c'}"));
    }

    // --- spelling

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'userName':1}              | username | userName",
                "{'userName':1,'username':2} | username | username",
                "{'userName':null}           | username | userName",
                "{'other':1}                 | username | username",
                "[]                          | username | username"
            })
    void spellsAMemberAsTheObjectDoes(String object, String name, String spelling) {
        assertThat(AttributePath.spelling(json(object), name)).isEqualTo(spelling);
    }
}
