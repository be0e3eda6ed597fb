package com.soffid.iam.sync.agent.scim.mapping.value;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies objects of Soffid: for results, which may travel to another server ({@link #plain}), and for triggers, which may change
 * what they get ({@link #of}).
 */
public final class ObjectCopies {

    /** The variables that a script engine adds to an object on which it evaluates a script. */
    private static final Set<String> SCRIPT_VARIABLES = Set.of("log", "principal");

    private static final List<String> KNOWN_PACKAGES =
            List.of("java.", "com.soffid.iam.api.", "es.caib.seycon.ng.comu.");

    private ObjectCopies() {}

    /**
     * A copy that holds serializable JDK and Soffid classes only, at any depth, and shares no container with the original. The
     * server that reads it may have neither the connector nor the interpreters.
     *
     * <p>Lists and sets become lists. Arrays become lists too, except for the value of an attribute itself: Soffid takes an
     * array of one element for that element. What a script engine adds is left out.
     */
    public static ExtensibleObject plain(ExtensibleObject object) {
        ExtensibleObject copy = new ExtensibleObject();
        copy.setObjectType(object.getObjectType());
        object.entrySet().stream()
                .filter(attribute -> isPlain(attribute.getKey(), attribute.getValue()))
                .forEach(attribute -> copy.setAttribute(attribute.getKey(), attributeValue(attribute.getValue())));
        return copy;
    }

    private static @Nullable Object attributeValue(@Nullable Object given) {
        Object value = ScriptValues.plain(given);
        return value instanceof Object[] ? elements(value).toArray() : value(value);
    }

    private static @Nullable Object value(@Nullable Object given) {
        Object value = ScriptValues.plain(given);
        if (value == null || value instanceof byte[]) {
            return value;
        } else if (value instanceof ExtensibleObject) {
            return plain((ExtensibleObject) value);
        } else if (value instanceof Map) {
            return map((Map<?, ?>) value);
        } else if (value instanceof Collection) {
            List<@Nullable Object> list = new ArrayList<>();
            ((Collection<?>) value)
                    .stream()
                            .filter(element -> !ScriptValues.isOfInterpreter(element))
                            .forEach(element -> list.add(value(element)));
            return list;
        } else if (value.getClass().isArray()) {
            return elements(value);
        } else if (value instanceof Number) {
            return ScriptValues.integer((Number) value);
        }
        return isKnown(value) ? value : value.toString();
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (isPlain(String.valueOf(key), value)) {
                copy.put(String.valueOf(key), value(value));
            }
        });
        return copy;
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            if (!ScriptValues.isOfInterpreter(element)) {
                list.add(value(element));
            }
        }
        return list;
    }

    /** Whether a script engine did not add it. A target may have an attribute of that name; the class tells them apart. */
    private static boolean isPlain(String name, @Nullable Object value) {
        boolean added = SCRIPT_VARIABLES.contains(name) && (value == null || BeanShellTraces.isLogOrPrincipal(value));
        return !added && !ScriptValues.isOfInterpreter(value);
    }

    private static boolean isKnown(Object value) {
        if (!(value instanceof Serializable)) {
            return false;
        }
        String name = value.getClass().getName();
        for (String known : KNOWN_PACKAGES) {
            if (name.startsWith(known)) {
                return true;
            }
        }
        return false;
    }

    /** A copy with maps and lists of its own at every depth, and with the same values in them. */
    public static ExtensibleObject of(ExtensibleObject object) {
        ExtensibleObject copy = new ExtensibleObject();
        copy.setObjectType(object.getObjectType());
        object.forEach((name, value) -> copy.setAttribute(name, copied(value)));
        return copy;
    }

    private static @Nullable Object copied(@Nullable Object original) {
        if (original instanceof ExtensibleObject) {
            return of((ExtensibleObject) original);
        } else if (original instanceof Map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            ((Map<?, ?>) original).forEach((name, value) -> copy.put(name, copied(value)));
            return copy;
        } else if (original instanceof Collection) {
            List<@Nullable Object> copy = new ArrayList<>();
            ((Collection<?>) original).forEach(element -> copy.add(copied(element)));
            return copy;
        }
        return original;
    }
}
