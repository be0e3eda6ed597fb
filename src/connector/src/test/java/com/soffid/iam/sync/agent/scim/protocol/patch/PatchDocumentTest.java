package com.soffid.iam.sync.agent.scim.protocol.patch;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MemberAddition;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MemberRemoval;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.PathPrefix;
import com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder;
import com.soffid.iam.sync.agent.scim.protocol.difference.Forms;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PATCH of SCIM 2.0 (RFC 7644, 3.5.2) in the forms that targets accept. */
class PatchDocumentTest {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:User:";

    @Test
    void namesItsSchema() {
        assertThat(documents(Forms.STANDARD, "{'title':'b'}", "{}"))
                .singleElement()
                .hasToString(json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],"
                                + "'Operations':[{'op':'add','path':'title','value':'b'}]}")
                        .toString());
    }

    @Test
    void escapesTheValueOfAnEntryThatGoes() {
        ObjectNode stored = object("{}");
        stored.withArray("members").addObject().put("value", "a\"] or members[value pr \\");

        JsonNode operations = Forms.STANDARD.operations(DifferenceFinder.between(object("{'members':[]}"), stored));

        assertThat(operations.path(0).path("path").textValue())
                .isEqualTo("members[value eq \"a\\\"] or members[value pr \\\\\"]");
    }

    @Test
    void isNoneWithoutADifference() {
        assertThat(documents(Forms.STANDARD, "{'title':'a'}", "{'title':'a'}")).isEmpty();
    }

    // --- the forms of targets

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'name':{'givenName':'b'}} | {'name':{'givenName':'a'}} | urn:ietf:params:scim:schemas:core:2.0:User:name.givenName",
                "{'title':null}             | {'title':'a'}              | urn:ietf:params:scim:schemas:core:2.0:User:title",
                "{'urn:x:E':{'a':'b'}}      | {}                         | urn:x:E:a",
                "{'members':[{'value':'1'}]} | {'members':[{'value':'1'},{'value':2}]} | urn:ietf:params:scim:schemas:core:2.0:User:members[value eq 2]"
            })
    void prefixesAttributesOfTheCoreSchemaWhereTheTargetWantsIt(String wanted, String stored, String path) {
        JsonNode operations =
                operations(Forms.STANDARD.with(Capability.PATCH_PATH_PREFIX, PathPrefix.URN), wanted, stored);

        assertThat(operations.findValuesAsText("path")).containsExactly(path);
    }

    @Test
    void addsMembersWithoutPathWhereTheTargetWantsIt() {
        JsonNode operations = operations(
                Forms.STANDARD.with(Capability.MEMBER_ADD, MemberAddition.NO_PATH),
                "{'members':[{'value':'1'}]}",
                "{}");

        assertThat(operations).isEqualTo(json("[{'op':'add','value':{'members':[{'value':'1'}]}}]"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'active':false}           | {'active':true}            | {'op':'replace','value':{'active':false}}",
                "{'title':'b'}              | {}                         | {'op':'add','value':{'title':'b'}}",
                "{'name':{'givenName':'b'}} | {'name':{'givenName':'a'}} | {'op':'replace','value':{'name':{'givenName':'b'}}}",
                "{'urn:x:E':{'a':'b'}}      | {}                         | {'op':'add','value':{'urn:x:E':{'a':'b'}}}",
                "{'tags':['b']}             | {'tags':['a']}             | {'op':'replace','value':{'tags':['b']}}",
                "{'members':[{'value':'1'}]} | {}                        | {'op':'add','value':{'members':[{'value':'1'}]}}",
                "{'title':null}             | {'title':'a'}              | {'op':'remove','path':'title'}"
            })
    void namesWholeAttributesWithoutPathWhereTheTargetWantsIt(String wanted, String stored, String operation) {
        JsonNode operations = operations(Forms.STANDARD.with(Capability.PATCH_WITHOUT_PATH, true), wanted, stored);

        assertThat(operations).hasSize(1);
        assertThat(operations.path(0)).isEqualTo(json(operation));
    }

    @Test
    void keepsThePathOfWhatIsSelectedByAFilterWhereTheTargetWantsNone() {
        JsonNode operations = operations(
                Forms.STANDARD.with(Capability.PATCH_WITHOUT_PATH, true),
                "{'emails':[{'type':'work','value':'b'},{'type':'home','value':'c'}],'members':[]}",
                "{'emails':[{'type':'work','value':'a'},{'type':'home','value':'c'}],'members':[{'value':'1'}]}");

        assertThat(operations.findValuesAsText("path"))
                .containsExactly("emails[type eq \"work\"].value", "members[value eq \"1\"]");
    }

    @Test
    void writesOneAttributeAnOperationWithoutPath() {
        JsonNode operations = operations(
                Forms.STANDARD.with(Capability.PATCH_WITHOUT_PATH, true), "{'active':true,'title':'b'}", "{}");

        assertThat(operations)
                .isEqualTo(json("[{'op':'add','value':{'active':true}},{'op':'add','value':{'title':'b'}}]"));
    }

    @Test
    void removesMembersByOneArrayWhereTheTargetWantsIt() {
        JsonNode operations = operations(
                Forms.STANDARD
                        .with(Capability.MEMBER_REMOVE, MemberRemoval.VALUE_ARRAY)
                        .with(Capability.PATCH_PATH_PREFIX, PathPrefix.URN),
                "{'members':[{'value':'3'}]}",
                "{'members':[{'value':'1'},{'value':'2'},{'value':'3'}]}");

        assertThat(operations)
                .isEqualTo(
                        json("[{'op':'remove','path':'" + CORE + "members','value':[{'value':'1'},{'value':'2'}]}]"));
    }

    @Test
    void namesMembersInThePathAndInTheValueWhereTheTargetWantsIt() {
        JsonNode operations = operations(
                Forms.STANDARD
                        .with(Capability.MEMBER_ADD, MemberAddition.VALUE_OBJECT)
                        .with(Capability.MEMBER_REMOVE, MemberRemoval.VALUE_OBJECT)
                        .with(Capability.PATCH_WITHOUT_PATH, true),
                "{'members':[{'value':'3'},{'value':'4'}]}",
                "{'members':[{'value':'1'},{'value':'2'},{'value':'3'}]}");

        assertThat(operations)
                .containsExactlyInAnyOrder(
                        json("{'op':'add','path':'members','value':{'members':[{'value':'4'}]}}"),
                        json("{'op':'remove','path':'members','value':{'members':[{'value':'1'},{'value':'2'}]}}"));
    }

    // --- several requests

    @Test
    void addsAndRemovesSoManyMembersInOneRequest() {
        Forms forms = Forms.STANDARD.with(Capability.PATCH_CHUNK, 2).with(Capability.PATCH_REMOVALS, 1);

        assertThat(shape(
                        forms,
                        "{'title':'b','members':[{'value':'0'},{'value':'1'},{'value':'2'},{'value':'3'}]}",
                        "{'members':[{'value':'0'},{'value':'8'},{'value':'9'}]}"))
                .containsExactly("add title, remove members", "remove members, add 2 members", "add 1 members");
    }

    @Test
    void keepsEachKindInItsOwnRequestWhereTheTargetTakesNoMixture() {
        Forms forms = Forms.STANDARD.with(Capability.PATCH_MIXED, false);

        assertThat(shape(
                        forms,
                        "{'members':[{'value':'0'},{'value':'1'}],'title':'b'}",
                        "{'members':[{'value':'0'},{'value':'8'},{'value':'9'}]}"))
                .containsExactly("add title", "remove members, remove members", "add 1 members");
    }

    // --- what may be repeated

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'title':'b'}                          | {}                               | true",
                "{'title':'b'}                          | {'title':'a'}                    | true",
                "{'title':null}                         | {'title':'a'}                    | true",
                "{'name':{'givenName':'b'}}             | {}                               | true",
                "{'members':[{'value':'1'}]}            | {}                               | true",
                "{'members':[]}                         | {'members':[{'value':'1'}]}      | true",
                "{'tags':['a']}                         | {'tags':['b']}                   | true",
                "{'tags':['a']}                         | {}                               | false",
                "{'emails':[{'value':'a'},{'value':'b'}]} | {'emails':[{'value':'a'}]}     | false",
                "{'emails':[{'value':'a'}]} | {'emails':[{'value':'a'},{'value':'b'}]}       | true"
            })
    void knowsWhetherItMayBeRepeated(String wanted, String stored, boolean repeatable) {
        assertThat(Forms.STANDARD.documents(DifferenceFinder.between(object(wanted), json(stored))))
                .singleElement()
                .returns(repeatable, PatchDocument::isRepeatable);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'members':[]}             | {'members':[{'value':'1'}]}                  | false",
                "{'title':'b'}              | {}                                           | false",
                "{'emails':[{'value':'a'}]} | {'emails':[{'value':'a'},{'value':'b'}]}     | true"
            })
    void knowsWhetherItSelectsEntries(String wanted, String stored, boolean selects) {
        assertThat(Forms.STANDARD.documents(DifferenceFinder.between(object(wanted), json(stored))))
                .singleElement()
                .returns(selects, PatchDocument::selectsEntries);
    }

    private static List<JsonNode> documents(Forms forms, String wanted, String stored) {
        return forms.documents(DifferenceFinder.between(object(wanted), json(stored))).stream()
                .<JsonNode>map(PatchDocument::body)
                .toList();
    }

    private static JsonNode operations(Forms forms, String wanted, String stored) {
        return forms.operations(DifferenceFinder.between(object(wanted), json(stored)));
    }

    private static List<String> shape(Forms forms, String wanted, String stored) {
        return documents(forms, wanted, stored).stream()
                .map(document -> document.path("Operations")
                        .valueStream()
                        .map(PatchDocumentTest::shape)
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String shape(JsonNode operation) {
        String count =
                operation.path("value").isArray() ? operation.path("value").size() + " " : "";
        return operation.path("op").asText() + " " + count
                + operation.path("path").asText().replaceFirst("\\[.*", "");
    }
}
