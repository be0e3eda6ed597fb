package com.soffid.iam.sync.agent.scim.mapping.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.script.ScriptedRequests;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptCommandsTest {

    private final InMemoryScim target = new InMemoryScim();
    private final ScriptCommands commands = new ScriptCommands(
            new ScriptedRequests(Targets.client(target, Target.known(InMemoryScim.URL, CapabilityLayer.nothing()))));

    @Test
    void anObjectIsGivenAsOneMapOfJdkClassesThatMayBeChanged() {
        target.add("/Users", "{'id':'1','userName':'ann','emails':[{'value':'a@x'}],'n':null,'d':1.5}");

        List<Map<String, Object>> answer = commands.invoke("get", "Users/1", null);

        assertThat(answer).hasSize(1);
        assertThat(answer.get(0))
                .isExactlyInstanceOf(java.util.LinkedHashMap.class)
                .containsEntry("userName", "ann")
                .containsEntry("n", null)
                .containsEntry("d", 1.5)
                .containsEntry("emails", List.of(Map.of("value", "a@x")));
        answer.add(new HashMap<>());
        answer.get(0).put("more", 1);
    }

    @Test
    void anArrayIsGivenAsOneMapForEachElement() {
        target.override(call -> true, 200, "[{\"id\":\"1\"},2,null,[3]]");

        assertThat(commands.invoke("GET", "Things", Map.of()))
                .isEqualTo(Arrays.asList(Map.of("id", "1"), value(2), nothing(), value(List.of(3))));
    }

    @Test
    void anAnswerWithoutBodyIsAnEmptyList() {
        target.add("/Users", "{'id':'1'}");

        List<Map<String, Object>> answer = commands.invoke("DELETE", "Users/1", null);

        assertThat(answer).isEmpty();
        answer.add(new HashMap<>());
    }

    @Test
    void parametersMayHoldWhatMappingsMayHold() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("displayName", "x");
        parameters.put("log", new String[] {"a", "b"});
        parameters.put("principal", new java.util.Date(0));

        commands.invoke("POST", "Groups", parameters);

        assertThat(target.find("/Groups", "displayName", "x")).hasValueSatisfying(created -> {
            assertThat(created.path("log")).hasSize(2);
            assertThat(created.path("principal").asText()).isEqualTo("1970-01-01T00:00:00Z");
        });
    }

    @Test
    void aParameterThatJsonHasNoFormForIsNamed() {
        assertThatThrownBy(() -> commands.invoke("POST", "Groups", Map.of("thread", new Thread())))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("thread");
    }

    @Test
    void anErrorAndALabelShowNoQuery() {
        assertThat(ScriptCommands.label("GET", "https://u:secret@x.example/Users?token=secret"))
                .isEqualTo("GET https://x.example/Users");
        assertThat(ScriptCommands.label("GET", "https:\\\\u:secret@x\nUsers/ann@x.example"))
                .isEqualTo("GET https:\\\\x Users/ann@x.example");
        assertThatThrownBy(() -> commands.invoke("GET", "https://u:secret@x.example/Users?token=secret", null))
                .hasMessageContaining("GET https://x.example/Users is not sent")
                .hasMessageNotContaining("secret");
    }

    private static Map<String, Object> nothing() {
        Map<String, Object> map = new HashMap<>();
        map.put("value", null);
        return map;
    }

    private static Map<String, Object> value(Object value) {
        Map<String, Object> map = new HashMap<>();
        map.put("value", value);
        return map;
    }
}
