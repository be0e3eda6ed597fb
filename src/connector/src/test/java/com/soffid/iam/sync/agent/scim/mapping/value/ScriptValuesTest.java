package com.soffid.iam.sync.agent.scim.mapping.value;

import static com.soffid.iam.sync.agent.scim.protocol.testing.JsonText.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.testing.InMemoryScim;
import com.soffid.iam.sync.agent.scim.testing.TestAgent;
import com.soffid.iam.sync.agent.scim.testing.TestMapping;
import com.soffid.iam.sync.agent.scim.testing.TestSoffid;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptValuesTest {

    private final TestMapping users = TestMapping.user().both("accountName", "userName");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{value: '1'}]                          | [{\"value\":\"1\"}]",
                "[{value: accountName, primary: true}]   | [{\"value\":\"ann\",\"primary\":true}]",
                "['a', ['b', {c: ['d']}]]                | [\"a\",[\"b\",{\"c\":[\"d\"]}]]",
                "[]                                      | []",
                "({})                                    | {}",
                "({a: null, b: undefined})               | {\"a\":null,\"b\":null}",
                "undefined                               | null",
                "1 + 2                                   | 3",
                "accountName.length() + 1                | 4",
                "7 / 2                                   | 3.5",
                "12345678901                             | 12345678901",
                "-0.5                                    | -0.5",
                "1e300                                   | 1.0E+300",
                "new Date(0)                             | \"1970-01-01T00:00:00Z\"",
                "[new Date(0)]                           | [\"1970-01-01T00:00:00Z\"]",
                "'a' + accountName + 'b'                 | \"aannb\"",
                "new String('x')                         | \"x\"",
                "new Number(4)                           | 4",
                "new Boolean(false)                      | false",
                "[1, 2.5, true, 'x', null]               | [1,2.5,true,\"x\",null]",
            })
    void aValueOfJavaScriptBecomesTheJsonThatItMeans(String script, String json) {
        users.out(script, "x");

        assertThat(JsonEncoder.encode("mapping", javascript().generate(ann())).get("x"))
                .hasToString(json);
    }

    @Test
    void whatATriggerPutsIntoAnObjectIsOfTheJdk() {
        ExtensibleObject newObject = new ExtensibleObject();
        Map<String, Object> name = new HashMap<>(Map.of("givenName", "Ann"));
        newObject.setAttribute("name", name);
        newObject.setAttribute("list", new ArrayList<>(List.of("a")));
        ExtensibleObject variables = new ExtensibleObject();
        variables.setAttribute("newObject", newObject);

        boolean allowed = javascript()
                .allows(
                        "preInsert",
                        "newObject.put('phoneNumbers', [{value: '1'}]); newObject.put('none', undefined);"
                                + " newObject.get('name').put('tags', ['a', 'b']); newObject.get('list').add({n: 1 + 1});"
                                + " newObject.born = new Date(0); true",
                        variables,
                        List.of());

        assertThat(allowed).isTrue();
        assertThat(newObject.getAttribute("phoneNumbers")).isEqualTo(List.of(Map.of("value", "1")));
        assertThat(newObject.getAttribute("none")).isNull();
        assertThat(newObject.getAttribute("name")).isSameAs(name);
        assertThat(name).isEqualTo(Map.of("givenName", "Ann", "tags", List.of("a", "b")));
        assertThat(newObject.getAttribute("list")).isEqualTo(List.of("a", Map.of("n", 2)));
        assertThat(newObject.getAttribute("born")).isEqualTo(new Date(0));
        assertThat(variables).containsOnlyKeys("newObject");
    }

    @Test
    void aScriptLeavesNothingInItsSource() {
        users.out("accountName.toUpperCase()", "nickName").when("accountName != null");
        ExtensibleObject source = ann();

        assertThat(javascript().appliesTo(source)).isTrue();
        javascript().generate(source);

        assertThat(source).containsOnlyKeys("accountName");
    }

    @Test
    void whatComesFromTheTargetIsOfTheJdk() throws Exception {
        users.in("[userName, 1 + 1]", "attributes{\"tags\"}")
                .in("({a: [1]})", "attributes{\"more\"}")
                .in("new Date(0)", "lastLogin");
        Resource resource = new Resource(object("{'id':'1','userName':'ann'}"));

        ExtensibleObject read = javascript().parse(resource).orElseThrow();

        assertThat(read.getAttribute("attributes"))
                .isEqualTo(Map.of("tags", List.of("ann", 2), "more", Map.of("a", List.of(1))));
        assertThat(((Calendar) read.getAttribute("lastLogin")).getTime()).isEqualTo(new Date(0));
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(read);
    }

    @Test
    void whatIsNoNumberIsAnErrorThatNamesTheAttribute() {
        users.out("0 / 0", "x");

        assertThatThrownBy(() -> JsonEncoder.encode("mapping", javascript().generate(ann())))
                .isInstanceOf(MappingException.class)
                .hasMessage("mapping: the system attribute x is NaN, which is not a number that JSON has");
    }

    @Test
    void containersThatHoldEachOtherAreConvertedOnce() {
        ExtensibleObject variables = new ExtensibleObject();
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);
        ExtensibleObject newObject = new ExtensibleObject();
        newObject.setAttribute("map", map);
        variables.setAttribute("newObject", newObject);

        javascript().allows("preInsert", "newObject.get('map').put('x', [1]); true", variables, List.of());

        assertThat(map.get("x")).isEqualTo(List.of(1));
    }

    private ScimMapping javascript() {
        return new TestAgent(new InMemoryScim(), new TestSoffid().interprets("javascript"), users)
                .mappings
                .all()
                .get(0);
    }

    private static ExtensibleObject ann() {
        ExtensibleObject source = new ExtensibleObject();
        source.setObjectType("user");
        source.setAttribute("accountName", "ann");
        return source;
    }
}
