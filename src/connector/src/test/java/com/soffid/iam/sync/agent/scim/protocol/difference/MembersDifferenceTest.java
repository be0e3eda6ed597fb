package com.soffid.iam.sync.agent.scim.protocol.difference;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members are added and removed one by one: a list that was read may not be whole, and is never written back. */
class MembersDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[{'value':'1'},{'value':'2'}]               | [{'value':'2'},{'value':'1'}]",
                "[{'value':'1'}]                             | [{'value':'1','display':'A','$ref':'../1'}]",
                "[{'value':'1','display':'mine'}]            | [{'value':'1','display':'theirs'}]",
                "[{'value':'1'},{'value':'1'}]               | [{'value':'1'}]",
                "[{'value':'1'}]                             | [{'value':'1'},{'value':'1'}]",
                "[{'value':'1'}]                             | [{'value':1}]",
                "[{'value':'1'}]                             | [{'value':'1'},{'display':'no value'}]",
                "[]                                          | []"
            })
    void nothingDiffers(String wanted, String stored) {
        assertThat(operations("members", wanted, stored)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[{'value':'1'},{'value':'2'}] | [{'value':'1'}]               | [{'op':'add','path':'members','value':[{'value':'2'}]}]",
                "[{'value':'1'},{'value':'2'}] | []                            | [{'op':'add','path':'members','value':[{'value':'1'},{'value':'2'}]}]",
                "[{'value':'2'},{'value':'2'}] | []                            | [{'op':'add','path':'members','value':[{'value':'2'}]}]"
            })
    void membersAreAdded(String wanted, String stored, String operations) {
        assertThat(operations("members", wanted, stored)).isEqualTo(json(operations));
    }

    @Test
    void eachMemberThatGoesIsRemovedByItsValue() {
        JsonNode operations = operations("members", "[{'value':'1'}]", "[{'value':'2'},{'value':'1'},{'value':'3'}]");

        assertThat(operations.findValuesAsText("path"))
                .containsExactly("members[value eq \"2\"]", "members[value eq \"3\"]");
    }

    @Test
    void aMemberThatIsListedTwiceIsRemovedOnce() {
        JsonNode operations = operations("members", "[{'value':'1'}]", "[{'value':'2'},{'value':'2'},{'value':'1'}]");

        assertThat(operations.findValuesAsText("path")).containsExactly("members[value eq \"2\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null"})
    void allMembersAreRemovedOneByOneBecauseThereMayBeMoreThanAreShown(String wanted) {
        JsonNode operations = operations("members", wanted, "[{'value':'2'},{'value':'3'}]");

        assertThat(operations.findValuesAsText("path"))
                .containsExactly("members[value eq \"2\"]", "members[value eq \"3\"]");
    }

    @Test
    void removalsComeFirst() {
        JsonNode operations = operations("members", "[{'value':'2'},{'value':'3'}]", "[{'value':'1'},{'value':'3'}]");

        assertThat(operations.findValuesAsText("op")).containsExactly("remove", "add");
    }

    @Test
    void aGroupThatIsExchangedIsNeverWithoutMembers() {
        JsonNode operations = operations("members", "[{'value':'2'}]", "[{'value':'1'}]");

        assertThat(operations.findValuesAsText("op")).containsExactly("add", "remove");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'type':'Group'", "'type':'group'", "'$ref':'https://x/v2/Groups/2'"})
    void aGroupInTheGroupStaysWhereOnlyAccountsAreWanted(String mark) {
        assertThat(changes("[{'value':'1'}]", "[{'value':'1'},{'value':'2'," + mark + "}]"))
                .isEmpty();
        assertThat(changes("null", "[{'value':'2'," + mark + "}]")).isEmpty();
    }

    @Test
    void aGroupInTheGroupGoesWhereAnotherOneIsWanted() {
        assertThat(changes("[{'value':'3','type':'Group'}]", "[{'value':'2','type':'Group'},{'value':'3'}]"))
                .hasToString("[remove one of members]");
    }

    private static List<Change> changes(String wanted, String stored) {
        return DifferenceFinder.between(
                        object("{'members':" + wanted + "}"),
                        json("{'members':" + stored + "}"),
                        ResourceSchema.unknown(),
                        Members.of(
                                Members.STANDARD,
                                Target.known(URI.create("https://x/v2"), CapabilityLayer.nothing())
                                        .endpoint("Groups")))
                .changes();
    }

    @Test
    void membersAreRecognizedInAnyCase() {
        JsonNode operations = operations("Members", "[{'value':'1'},{'value':'2'}]", "[{'value':'1'}]");

        assertThat(operations.findValuesAsText("op")).containsExactly("add");
    }

    @Test
    void theMergedResourceKeepsTheOthersAsTheyAre() {
        var stored = object("{'id':'g','members':[{'value':'1','display':'A'},{'value':'2'}]}");

        assertThat(Forms.STANDARD
                        .merged(
                                new Resource(stored),
                                DifferenceFinder.between(object("{'members':[{'value':'3'},{'value':'1'}]}"), stored))
                        .path("members"))
                .isEqualTo(json("[{'value':'1','display':'A'},{'value':'3'}]"));
    }

    private static JsonNode operations(String name, String wanted, String stored) {
        return Forms.STANDARD.operations(DifferenceFinder.between(
                object("{'" + name + "':" + wanted + "}"), json("{'" + name + "':" + stored + "}")));
    }
}
