package com.soffid.iam.scim.acceptance.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTest {

    private static final String BEFORE =
            "{'userName':'ann','name':{'givenName':'Ann'},'members':[{'value':'1'},{'value':'2'}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{'op':'replace','path':'userName','value':'bob'}; /userName; 'bob'",
                "{'op':'Replace','path':'username','value':'bob'}; /userName; 'bob'",
                "{'op':'add','path':'name.familyName','value':'Lee'}; /name; {'givenName':'Ann','familyName':'Lee'}",
                "{'op':'replace','path':'name','value':{'familyName':'Lee'}}; /name; {'givenName':'Ann','familyName':'Lee'}",
                "{'op':'replace','value':{'active':false}}; /active; false",
                "{'op':'remove','path':'name.givenName'}; /name; {}",
                "{'op':'add','path':'members','value':[{'value':'2'},{'value':'3'}]}; /members; [{'value':'1'},{'value':'2'},{'value':'3'}]",
                "{'op':'add','value':{'members':[{'value':'3'}]}}; /members; [{'value':'1'},{'value':'2'},{'value':'3'}]",
                "{'op':'remove','path':'members[value eq \\'1\\']'}; /members; [{'value':'2'}]",
                "{'op':'replace','path':'members','value':[]}; /members; []",
                "{'op':'add','path':'emails[type eq \\'work\\'].value','value':'a@b'}; /emails; [{'type':'work','value':'a@b'}]",
                "{'op':'replace','path':'urn:x:y:1.0:User:level','value':7}; /urn:x:y:1.0:User; {'level':7}",
                "{'op':'add','value':{'urn:x:y:1.0:User':{'level':7}}}; /urn:x:y:1.0:User; {'level':7}"
            })
    void changesAsRfc7644Says(String operation, String pointer, String after) {
        assertThat(patched(PatchRules.standard(), operation).at(pointer))
                .isEqualTo(parsed("{'v':" + after + "}").get("v"));
    }

    @Test
    void removeWithAnArrayDoesWhatTheRulesSay() {
        String removal = "{'op':'remove','path':'members','value':[{'value':'1'}]}";

        assertThat(patched(PatchRules.standard(), removal).has("members")).isFalse();
        assertThat(patched(PatchRules.standard().with(PatchRules.ArrayRemoval.REMOVES_THOSE), removal)
                        .path("members"))
                .isEqualTo(parsed("{'v':[{'value':'2'}]}").get("v"));
        refused(PatchRules.standard().with(PatchRules.ArrayRemoval.REFUSED), removal);
    }

    @Test
    void forbiddenPathsAndTooManyEntriesAreRefused() {
        refused(
                PatchRules.standard().with(PatchRules.ValuePaths.NONE),
                "{'op':'remove','path':'members[value eq \\'1\\']'}");
        refused(PatchRules.standard().withUrns(), "{'op':'replace','path':'userName','value':'bob'}");
        refused(
                PatchRules.standard().atMost(1, 1),
                "{'op':'add','path':'members','value':[{'value':'3'},{'value':'4'}]}");
        refused(
                PatchRules.standard().atMost(1, 1),
                "{'op':'remove','path':'members[value eq \\'1\\']'},{'op':'remove','path':'members[value eq \\'2\\']'}");
    }

    private static void refused(PatchRules rules, String operations) {
        assertThatThrownBy(() -> patched(rules, operations)).isInstanceOf(Refusal.class);
    }

    private static ObjectNode patched(PatchRules rules, String operations) {
        ObjectNode resource = parsed(BEFORE);
        new Patch(rules, Set.of("members", "emails"))
                .apply(resource, parsed("{'v':[" + operations + "]}").get("v"));
        return resource;
    }

    /**
     * Parses JSON that is written with apostrophes in place of quotes. A quote inside a text is written as a backslash and
     * an apostrophe.
     */
    private static ObjectNode parsed(String json) {
        return Json.object(json.replace("\\'", "\\\"").replaceAll("(?<!\\\\)'", "\""));
    }
}
