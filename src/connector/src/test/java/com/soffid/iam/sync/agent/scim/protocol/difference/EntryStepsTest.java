package com.soffid.iam.sync.agent.scim.protocol.difference;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.ValuePaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Multi-valued complex attributes, changed entry by entry if the target supports value filters. */
class EntryStepsTest {

    private static final String TWO = "[{'value':'a','type':'work','primary':true},{'value':'b','type':'home'}]";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                // a sub-attribute changes
                "[{'value':'c','type':'work'},{'value':'b'}] | replace list[type eq \"work\"].value",
                "[{'value':'a'},{'value':'b','type':'other'}] | replace list[type eq \"home\"].type",
                // an entry goes, or comes
                "[{'value':'a'}]                              | remove list[type eq \"home\"]",
                "[{'value':'a'},{'value':'b'},{'value':'c'}]  | add list",
                // all of it, in this order
                "[{'value':'c','type':'work'},{'value':'d','type':'x'}] | replace list[type eq \"work\"].value, remove list[type eq \"home\"], add list",
                // nothing stays
                "[{'value':'c','type':'x'}]                   | replace list"
            })
    void onlyWhatChangesIsSent(String wanted, String operations) {
        assertThat(shape(Forms.STANDARD, wanted, TWO)).isEqualTo(operations);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[{'value':'a'},{'value':'b'},{'value':'c','type':'home'}] | [{'value':'a','type':'work'},{'value':'b','type':'work'},{'value':'c','type':'work'}] | replace list[value eq \"c\"].type",
                "[{'value':'a'}] | [{'value':'a','type':'work'},{'value':'b','type':'Work'}] | remove list[value eq \"b\"]",
                "[{'value':'a'}] | [{'value':'a'},{'value':'x\\\"y'}]             | remove list[value eq \"x\\\"y\"]",
                "[{'value':'a'}] | [{'value':'a'},{'value':true}]                | remove list[value eq true]",
                "[{'value':'a'}] | [{'value':'a','type':'x'},{'value':'b','type':''}] | remove list[value eq \"b\"]"
            })
    void theValueNamesAnEntryThatItsTypeDoesNot(String wanted, String stored, String operations) {
        assertThat(shape(Forms.STANDARD, wanted, stored)).isEqualTo(operations);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                // two entries of one value, or of values that a target may take for the same
                "[{'value':'a'},{'value':'b'}]   | [{'value':'a'},{'value':'b'},{'value':'c'},{'value':'c'}]",
                "[{'value':'a'},{'value':'b'}]   | [{'value':'a'},{'value':'b'},{'value':'B'}]",
                // nothing names it
                "[{'value':'a'}]                 | [{'value':'a'},{'display':'x'}]",
                // what was derived from the value goes
                "[{'value':'c','type':'work'},{'value':'b'}] | [{'value':'a','type':'work','display':'A'},{'value':'b'}]",
                // simple values
                "['a','b']                       | ['a']"
            })
    void theListIsReplacedWhereNoFilterNamesOneEntryOnly(String wanted, String stored) {
        assertThat(shape(Forms.STANDARD, wanted, stored)).isEqualTo("replace list");
    }

    @Test
    void theListIsReplacedWhereTheTargetTakesNoValueFilters() {
        assertThat(shape(Forms.WHOLE_LISTS, "[{'value':'a'}]", TWO)).isEqualTo("replace list");
    }

    @Test
    void aTypeIsUsedWhereTheTargetTakesTypesOnly() {
        assertThat(shape(typeOnly(), "[{'value':'a'}]", TWO)).isEqualTo("remove list[type eq \"home\"]");
    }

    @Test
    void aValueIsNotUsedWhereTheTargetTakesTypesOnly() {
        assertThat(shape(typeOnly(), "[{'value':'a'}]", "[{'value':'a'},{'value':'b'}]"))
                .isEqualTo("replace list");
    }

    @Test
    void typesThatChangePlacesAreNotUsed() {
        assertThat(shape(
                        typeOnly(),
                        "[{'value':'a','type':'home'},{'value':'b','type':'work'}]",
                        "[{'value':'a','type':'work'},{'value':'b','type':'home'}]"))
                .isEqualTo("replace list");
    }

    @Test
    void thePrimaryEntryGivesWayToTheOneThatIsWantedAsSuch() {
        assertThat(shape(Forms.STANDARD, "[{'value':'a'},{'value':'b','primary':true}]", TWO))
                .isEqualTo("replace list[type eq \"work\"].primary, add list[type eq \"home\"].primary");
    }

    private static Forms typeOnly() {
        return Forms.STANDARD.with(Capability.PATCH_VALUE_PATHS, ValuePaths.TYPE_ONLY);
    }

    private static String shape(Forms forms, String wanted, String stored) {
        StringBuilder shape = new StringBuilder();
        for (JsonNode operation : forms.operations(
                DifferenceFinder.between(object("{'list':" + wanted + "}"), json("{'list':" + stored + "}")))) {
            shape.append(shape.isEmpty() ? "" : ", ")
                    .append(operation.path("op").asText())
                    .append(' ')
                    .append(operation.path("path").asText());
        }
        return shape.toString();
    }
}
