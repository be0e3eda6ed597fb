package com.soffid.iam.sync.agent.scim.protocol;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void holdsTheResourcesInTheOrderOfTheTarget() {
        assertThat(read("{'totalResults':2,'Resources':[{'id':'b'},{'id':'a'}]}")
                        .resources())
                .extracting(Resource::id)
                .containsExactly("b", "a");
    }

    @Test
    void readsResourcesInLowerCase() {
        assertThat(read("{'totalResults':1,'resources':[{'id':'a'}]}").resources())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'totalResults':0}", "{'totalResults':0,'Resources':null}", "{'Resources':[]}"})
    void isEmptyWhenNothingIsListed(String json) {
        assertThat(read(json).resources()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'totalResults':250,'Resources':[]}", "{'totalResults':'250','Resources':[]}"})
    void readsTheTotalAsNumberOrText(String json) {
        assertThat(read(json).totalResults()).hasValue(250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Resources':[]}",
                "{'totalResults':null,'Resources':[]}",
                "{'totalResults':-1,'Resources':[]}",
                "{'totalResults':'many','Resources':[]}",
                "{'totalResults':{'value':1},'Resources':[]}"
            })
    void hasNoTotalWhereTheTargetGivesNone(String json) {
        assertThat(read(json).totalResults()).isEmpty();
    }

    @Test
    void takesAnIdThatIsANumber() {
        assertThat(read("{'totalResults':1,'Resources':[{'id':17}]}").resources())
                .extracting(Resource::id)
                .containsExactly("17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'totalResults':1,'Resources':[{'userName':'jdoe'}]}",
                "{'totalResults':1,'Resources':[{'id':''}]}",
                "{'totalResults':1,'Resources':[{'id':null}]}",
                "{'totalResults':1,'Resources':['a']}",
                "{'totalResults':1,'Resources':[null]}"
            })
    void refusesAListedResourceWithoutId(String json) {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(json))
                .withMessage("GET /Users listed a resource without id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'id':'a'}", "'database is down'", "7", "true"})
    void refusesResourcesThatAreNoList(String resources) {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read("{'totalResults':1,'Resources':" + resources + "}"))
                .withMessageContaining("was answered with Resources that are no list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'id':'a','userName':'jdoe'}", "{'status':'404','detail':'no'}", "{'Resources':null}"})
    void refusesAJsonObjectThatIsNoList(String json) {
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining("GET /Users was answered with a JSON object that is not a SCIM list");
    }

    private static Page read(String json) {
        return Page.read(object(json), "GET /Users", Projection.all(), Optional::empty);
    }
}
