package com.soffid.iam.sync.agent.scim.protocol.update;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchDocumentTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "ADD          | title          | 'x'             | {'op':'add','path':'title','value':'x'}",
                "REPLACE      | name.givenName | 'x'             | {'op':'replace','path':'name.givenName','value':'x'}",
                "REPLACE      | urn:x:E:a      | {'b':1}         | {'op':'replace','path':'urn:x:E:a','value':{'b':1}}",
                "REMOVE       | title          | null            | {'op':'remove','path':'title'}",
                "ADD_ENTRIES  | members        | [{'value':'1'}] | {'op':'add','path':'members','value':[{'value':'1'}]}",
            })
    void writesAChangeAsOneOperation(Change.Kind kind, String path, String value, String operation) {
        Change change = new Change(kind, AttributePath.parse(path), json(value));

        assertThat(PatchDocument.of(new Difference(List.of(change))))
                .hasToString(json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':["
                                + operation + "]}")
                        .toString());
    }

    @Test
    void removesAnEntryByAValuePath() {
        Change change = new Change(Change.Kind.REMOVE_ENTRY, AttributePath.parse("members"), json("'a b'"));

        assertThat(PatchDocument.of(new Difference(List.of(change))).path("Operations"))
                .hasToString("[{\"op\":\"remove\",\"path\":\"members[value eq \\\"a b\\\"]\"}]");
    }

    @Test
    void escapesTheValueOfAnEntryThatGoes() {
        Change change = new Change(
                Change.Kind.REMOVE_ENTRY,
                AttributePath.parse("members"),
                TextNode.valueOf("a\"] or members[value pr \\"));

        assertThat(PatchDocument.of(new Difference(List.of(change)))
                        .path("Operations")
                        .path(0)
                        .path("path")
                        .textValue())
                .isEqualTo("members[value eq \"a\\\"] or members[value pr \\\\\"]");
    }

    @Test
    void keepsTheOrderOfTheChanges() {
        Difference difference = new Difference(List.of(
                Change.remove(AttributePath.parse("b")),
                Change.remove(AttributePath.parse("c")),
                Change.remove(AttributePath.parse("a"))));

        assertThat(PatchDocument.of(difference).path("Operations").findValuesAsText("path"))
                .containsExactly("b", "c", "a");
    }
}
