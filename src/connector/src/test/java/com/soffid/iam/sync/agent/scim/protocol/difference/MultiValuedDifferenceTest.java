package com.soffid.iam.sync.agent.scim.protocol.difference;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.json;
import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Multi-valued attributes, which are set as a whole and keep the sub-attributes that are not mapped. */
class MultiValuedDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "['a','b']                     | ['b','a']",
                "[{'value':'a'}]               | [{'value':'a','type':'work','primary':true}]",
                "[{'Value':'a'}]               | [{'value':'a'}]",
                "[{'value':'a'},{'value':'b'}] | [{'value':'b','type':'home'},{'value':'a','type':'work'}]",
                "[{'value':'a','type':null}]   | [{'value':'a','type':'work'}]",
                "[null,'a',{}]                 | ['a']"
            })
    void nothingDiffers(String wanted, String stored) {
        assertThat(DifferenceFinder.between(object("{'list':" + wanted + "}"), json("{'list':" + stored + "}"))
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                // simple values
                "['b']           | ['a']           | ['b']",
                "['a','b']       | ['a']           | ['a','b']",
                "['a']           | ['a','b']       | ['a']",
                "['a']           | 'a'             | ['a']",
                // an entry is recognized by its value, else by its type
                "[{'value':'a','type':'home'}] | [{'value':'a','type':'work','primary':true}] | [{'value':'a','type':'home','primary':true}]",
                "[{'value':'b','type':'work'}] | [{'value':'a','type':'work','primary':true}] | [{'value':'b','type':'work','primary':true}]",
                "[{'value':'b'}] | [{'value':'a','type':'work','primary':true}] | [{'value':'b'}]",
                "[{'value':'a','TYPE':'home'}] | [{'value':'a','type':'work'}] | [{'value':'a','type':'home'}]",
                // what the target derived from the value goes with it
                "[{'value':'b','type':'work'}] | [{'value':'a','type':'work','display':'A','$ref':'../a'}] | [{'value':'b','type':'work'}]",
                "[{'value':'a','type':'home'}] | [{'value':'a','type':'work','display':'A'}] | [{'value':'a','type':'home','display':'A'}]",
                // others keep what they have
                "[{'value':'a'},{'value':'c'}] | [{'value':'a','type':'work','primary':true}] | [{'value':'a','type':'work','primary':true},{'value':'c'}]",
                // no stored entry stands for two
                "[{'value':'a','type':'work'},{'value':'b','type':'work'}] | [{'value':'a','type':'work','primary':true}] | [{'value':'a','type':'work','primary':true},{'value':'b','type':'work'}]",
                "[{'value':'b','type':'work'},{'value':'a','type':'work'}] | [{'value':'a','type':'work','primary':true}] | [{'value':'b','type':'work'},{'value':'a','type':'work','primary':true}]",
                // the closest stands for it
                "[{'value':'a','type':'home'},{'value':'c'}] | [{'value':'a','type':'work','x':1},{'value':'a','type':'home','x':2}] | [{'value':'a','type':'home','x':2},{'value':'c'}]"
            })
    void theListIsReplaced(String wanted, String stored, String value) {
        assertThat(Forms.WHOLE_LISTS.operations(
                        DifferenceFinder.between(object("{'list':" + wanted + "}"), json("{'list':" + stored + "}"))))
                .isEqualTo(json("[{'op':'replace','path':'list','value':" + value + "}]"));
    }

    @Test
    void theListIsAddedWhereThereIsNone() {
        assertThat(Forms.WHOLE_LISTS.operations(DifferenceFinder.between(
                        object("{'emails':[{'value':'a','type':null}]}"), json("{'emails':[]}"))))
                .isEqualTo(json("[{'op':'add','path':'emails','value':[{'value':'a'}]}]"));
    }
}
