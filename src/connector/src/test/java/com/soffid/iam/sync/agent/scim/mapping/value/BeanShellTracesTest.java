package com.soffid.iam.sync.agent.scim.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class BeanShellTracesTest {

    private final TestMapping users = TestMapping.user()
            .both("accountName", "userName")
            .out("accountName.toUpperCase()", "nickName")
            .when("return true;");

    @Test
    void aScriptLeavesNoVariablesOfItsOwnInItsSource() {
        ExtensibleObject source = source();

        mapping().appliesTo(source);
        mapping().generate(source);

        assertThat(source.keySet()).containsExactly("accountName");
    }

    @Test
    void whatTheSourceHeldUnderTheSameNameStays() {
        ExtensibleObject source = source();
        source.setAttribute("log", "own");

        mapping().generate(source);

        assertThat(source.getAttribute("log")).isEqualTo("own");
    }

    @Test
    void whatATriggerPutsIntoTheSourceStaysUnlessOnlyTheInterpreterKnowsIt() {
        users.trigger(
                SoffidObjectTrigger.PRE_INSERT,
                "source.put(\"here\", this); source{\"count\"} = 5; source{\"note\"} = \"x\"; return true;");
        ExtensibleObject source = source();
        ExtensibleObject variables = new ExtensibleObject();
        variables.setAttribute("source", source);
        ScimMapping mapping = mapping();

        mapping.allows(
                "preInsert", mapping.trigger(SoffidObjectTrigger.PRE_INSERT).orElseThrow(), variables, List.of());

        assertThat(source).doesNotContainKey("here").containsEntry("note", "x").containsEntry("count", 5);
        assertThat(variables).containsOnlyKeys("source");
    }

    @Test
    void anObjectWithinAnotherLosesThemTooWhenItBecomesJson() {
        ExtensibleObject inner = source();
        inner.setAttribute("log", "x");
        inner.setAttribute("principal", null);
        Map<String, Object> plain = new HashMap<>();
        plain.put("log", LoggerFactory.getLogger("x"));
        plain.put("value", "y");

        assertThat(JsonEncoder.encode("mapping", Map.of("inner", List.of(inner), "plain", plain)))
                .hasToString(JsonEncoder.encode(
                                "mapping",
                                Map.of("inner", List.of(Map.of("accountName", "ann")), "plain", Map.of("value", "y")))
                        .toString());
    }

    @Test
    void theLogOfScriptsIsNotSentFromAMapAtAnyDepth() {
        Map<String, Object> inner = new HashMap<>();
        inner.put("log", LogFactory.getLog("x"));
        inner.put("value", "y");

        assertThat(JsonEncoder.encode("mapping", Map.of("list", List.of(Map.of("map", inner)))))
                .hasToString("{\"list\":[{\"map\":{\"value\":\"y\"}}]}");
    }

    @Test
    void aSubAttributeOfThatNameIsSent() {
        assertThat(JsonEncoder.encode("mapping", Map.of("settings", Map.of("log", "verbose"))))
                .hasToString("{\"settings\":{\"log\":\"verbose\"}}");
    }

    private ScimMapping mapping() {
        return new TestAgent(new InMemoryScim(), new TestSoffid(), users)
                .mappings
                .all()
                .get(0);
    }

    private static ExtensibleObject source() {
        Account account = new TestSoffid().sharedAccount("ann");
        ExtensibleObject source = new ExtensibleObject();
        source.setObjectType("user");
        source.setAttribute("accountName", account.getName());
        return source;
    }
}
