package com.soffid.iam.fidelity;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a value in the notation of the tables.
 *
 * <p>{@code "text"}, {@code 5} (Integer), {@code 5L} (Long), {@code 1.5} (Double), {@code 'c'}, {@code date(millis)}, {@code
 * calendar(millis)}, {@code [1, 2]} (any list), {@code set[1, 2]}, {@code array[1, 2]}, {@code {key=value}} with sorted
 * keys, {@code type{attribute=value}} (an extensible object with what it holds; a computed one within a list, with what
 * names it), {@code Account{name="x"}} (a bean, by its getters, without properties that are null or false), {@code
 * AccountType U} (an enumeration), {@code Class text} (anything else). An exception is {@code fails}, if it is unchecked,
 * or {@code fails with} its class. Identity hash codes are left out.
 */
final class Rendering {
    private static final String SOFFID = "com.soffid.iam.";

    /** The attributes that name a computed object within a list. */
    private static final List<String> NAMES = List.of("accountName", "name", "userName", "grantedRole", "ownerAccount");

    /** The attributes that a script leaves in the object that it was run for. */
    private static final Set<String> TRACES_OF_SCRIPTS = Set.of("log", "principal");

    private Rendering() {}

    /** Writes a result, which may be an exception. */
    static String of(Object result) {
        return result instanceof Exception e ? failure(e) : withoutHashes(text(result, false));
    }

    private static String failure(Exception failure) {
        return failure instanceof RuntimeException
                ? "fails"
                : "fails with " + failure.getClass().getSimpleName();
    }

    private static String withoutHashes(String text) {
        return text.replaceAll("@[0-9a-f]{5,8}\\b", "@");
    }

    private static String text(Object value, boolean nested) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Double) {
            return String.valueOf(value);
        } else if (value instanceof String) {
            return "\"" + value + "\"";
        } else if (value instanceof Long) {
            return value + "L";
        } else if (value instanceof Character) {
            return "'" + value + "'";
        } else if (value instanceof Date date) {
            return "date(" + date.getTime() + ")";
        } else if (value instanceof Calendar calendar) {
            return "calendar(" + calendar.getTimeInMillis() + ")";
        } else if (value instanceof ExtensibleObject object) {
            return object.getObjectType() + attributes(object, nested);
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof Set<?> set) {
            return "set" + list(set.stream().map(element -> text(element, true)).sorted());
        } else if (value instanceof Collection<?> collection) {
            return list(collection.stream().map(element -> text(element, true)));
        } else if (value.getClass().isArray()) {
            return "array"
                    + list(IntStream.range(0, Array.getLength(value)).mapToObj(i -> text(Array.get(value, i), true)));
        }
        return isBean(value) ? bean(value) : value.getClass().getSimpleName() + " " + value;
    }

    private static String list(Stream<String> elements) {
        return elements.collect(Collectors.joining(", ", "[", "]"));
    }

    private static String map(Map<?, ?> map) {
        Map<String, String> entries = new TreeMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), text(value, true)));
        entries.keySet().removeAll(TRACES_OF_SCRIPTS);
        return entries(entries);
    }

    private static String entries(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String attributes(ExtensibleObject object, boolean nested) {
        boolean computed = object.getClass() != ExtensibleObject.class;
        Map<String, Object> shown = new TreeMap<>();
        for (String attribute : nested && computed ? NAMES : List.copyOf(object.getAttributes())) {
            Object value = object.getAttribute(attribute);
            if (value != null || !computed) {
                shown.put(attribute, value);
            }
        }
        return map(shown);
    }

    /** Tells whether a value is a value object of Soffid rather than one of its enumerations. */
    private static boolean isBean(Object value) {
        return value.getClass().getName().startsWith(SOFFID)
                && Stream.of(value.getClass().getMethods())
                        .noneMatch(method -> method.getName().equals("literals"));
    }

    private static String bean(Object bean) {
        Map<String, String> properties = new TreeMap<>();
        for (Method method : bean.getClass().getMethods()) {
            String property = property(method);
            Object value = property == null ? null : value(bean, method);
            if (value != null && !value.equals(false)) {
                properties.put(property, text(value, true));
            }
        }
        return bean.getClass().getSimpleName() + entries(properties);
    }

    private static String property(Method method) {
        String name = method.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : name.length();
        boolean getter = prefix < name.length()
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !name.equals("getClass");
        return getter ? name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1) : null;
    }

    private static Object value(Object bean, Method getter) {
        try {
            return getter.invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A getter of a value object cannot be called", e);
        }
    }
}
