package com.soffid.iam.sync.agent.scim.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import bsh.Interpreter;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ObjectCopiesTest {

    @Test
    void whatAScriptEngineAddsIsLeftOutAtAnyDepth() throws Exception {
        Object closure = new Interpreter().eval("f() { return this; } f()");
        Map<String, Object> inner = new HashMap<>();
        inner.put("log", LoggerFactory.getLogger("x"));
        inner.put("closure", closure);
        inner.put("list", Arrays.asList(closure, "kept"));
        ExtensibleObject object = new ExtensibleObject();
        object.setObjectType("account");
        object.setAttribute("log", LoggerFactory.getLogger("x"));
        object.setAttribute("principal", null);
        object.setAttribute("closure", closure);
        object.setAttribute("attributes", inner);

        ExtensibleObject plain = ObjectCopies.plain(object);

        assertThat(plain.getObjectType()).isEqualTo("account");
        assertThat(plain.keySet()).containsExactly("attributes");
        assertThat(plain.getAttribute("attributes")).isEqualTo(Map.of("list", List.of("kept")));
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(plain);
    }

    @Test
    void theLogOfScriptsIsLeftOutOfMapsInListsToo() {
        Map<String, Object> inner = new HashMap<>();
        inner.put("log", LogFactory.getLog("x"));
        inner.put("kept", "x");
        ExtensibleObject object = new ExtensibleObject();
        object.setAttribute("log", LogFactory.getLog("x"));
        object.setAttribute("list", List.of(Map.of("map", inner)));

        ExtensibleObject plain = ObjectCopies.plain(object);

        assertThat(plain.keySet()).containsExactly("list");
        assertThat(plain.getAttribute("list")).isEqualTo(List.of(Map.of("map", Map.of("kept", "x"))));
    }

    @Test
    void aTargetMayHaveAnAttributeOfTheNameOfAScriptVariableAtAnyDepth() {
        ExtensibleObject object = new ExtensibleObject();
        object.setAttribute("log", List.of("a"));
        object.setAttribute("settings", Map.of("log", Map.of("level", "debug"), "principal", "ann"));

        assertThat(ObjectCopies.plain(object))
                .isEqualTo(Map.of(
                        "log", List.of("a"), "settings", Map.of("log", Map.of("level", "debug"), "principal", "ann")));
    }

    @Test
    void aTargetMayHaveAnAttributeOfTheNameOfAScriptVariable() {
        ExtensibleObject object = new ExtensibleObject();
        object.setAttribute("principal", "ann@EXAMPLE");

        assertThat(ObjectCopies.plain(object).getAttribute("principal")).isEqualTo("ann@EXAMPLE");
    }

    @Test
    void multiValuedAttributesAreListsAndNeverArraysInMaps() {
        ExtensibleObject object = new ExtensibleObject();
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("array", new String[] {"a", "b"});
        attributes.put("numbers", new int[] {1, 2});
        attributes.put("set", Set.of("c"));
        attributes.put("bytes", new byte[] {1});
        object.setAttribute("attributes", attributes);
        object.setAttribute("single", new Object[] {"x"});

        ExtensibleObject plain = ObjectCopies.plain(object);

        Map<?, ?> copied = (Map<?, ?>) plain.getAttribute("attributes");
        assertThat(copied.get("array")).isEqualTo(List.of("a", "b"));
        assertThat(copied.get("numbers")).isEqualTo(List.of(1, 2));
        assertThat(copied.get("set")).isEqualTo(List.of("c"));
        assertThat(copied.get("bytes")).isEqualTo(new byte[] {1});
        assertThat(plain.getAttribute("single")).isEqualTo(new Object[] {"x"});
    }

    @Test
    void soffidsClassesStayAndForeignOnesBecomeText() {
        ExtensibleObject nested = new ExtensibleObject();
        nested.setObjectType("group");
        nested.setAttribute("name", "sales");
        ExtensibleObject object = new ExtensibleObject();
        object.setAttribute("status", AccountStatus.DISABLED);
        object.setAttribute("group", nested);
        object.setAttribute("foreign", new Foreign());

        ExtensibleObject plain = ObjectCopies.plain(object);

        assertThat(plain.getAttribute("status")).isSameAs(AccountStatus.DISABLED);
        assertThat(plain.getAttribute("group"))
                .isExactlyInstanceOf(ExtensibleObject.class)
                .isNotSameAs(nested);
        assertThat(((ExtensibleObject) plain.getAttribute("group")).getObjectType())
                .isEqualTo("group");
        assertThat(plain.getAttribute("foreign")).isEqualTo("foreign text");
    }

    private static final class Foreign implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return "foreign text";
        }
    }
}
