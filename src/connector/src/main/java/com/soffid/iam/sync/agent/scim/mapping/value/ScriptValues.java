package com.soffid.iam.sync.agent.scim.mapping.value;

import bsh.Primitive;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of the script interpreters into values of the JDK.
 *
 * <p>BeanShell wraps a number, a boolean or null that a script assigns. JavaScript (Nashorn) gives its own arrays, objects,
 * dates and {@code undefined}; to Java, an array looks like a map with the keys "0", "1" and so on, and a sum of integers is a
 * Double. An array becomes a list, an object a map, a date a {@link Date}, {@code undefined} null, and a Double without a
 * fraction an integer.
 *
 * <p>It does not link to the classes of JavaScript: a sync server before Soffid 3.4 does not have them.
 */
public final class ScriptValues {

    private ScriptValues() {}

    /**
     * A value without the wrapper of the interpreter. The elements of a list or map may still have theirs.
     *
     * @return a value of the JDK or of Soffid; or the same value, if it means nothing outside the interpreter
     */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Primitive) {
            return Primitive.unwrap(value);
        }
        return isOfJavascript(value) ? plainJavascript(Objects.requireNonNull(value)) : value;
    }

    /** Whether a value means nothing outside the interpreter: a name space, a function, {@code void}. */
    static boolean isOfInterpreter(@Nullable Object value) {
        Object plain = plain(value);
        return isOfJavascript(plain)
                || (plain != null && plain.getClass().getName().startsWith("bsh."));
    }

    /**
     * Replaces all values in an object by plain ones, at any depth. Containers of plain values stay as they are, and so do
     * objects of Soffid: a script cannot put anything into them that reaches the target.
     */
    public static void convertIn(ExtensibleObject object) {
        new Conversion().convert(object);
    }

    /** Makes a number without a fraction an integer; returns any other number as it is. */
    static Number integer(Number number) {
        double value = number.doubleValue();
        boolean integer = (number instanceof Double || number instanceof Float)
                && value == Math.rint(value)
                && Math.abs(value) < 1L << 53;
        if (!integer) {
            return number;
        }
        return Math.abs(value) <= Integer.MAX_VALUE ? (Number) (int) value : (Number) (long) value;
    }

    private static boolean isOfJavascript(@Nullable Object value) {
        if (value == null) {
            return false;
        }
        String name = value.getClass().getName();
        return name.startsWith("org.openjdk.nashorn.") || name.startsWith("jdk.nashorn.");
    }

    private static @Nullable Object plainJavascript(Object value) {
        if (value instanceof CharSequence) {
            return value.toString();
        } else if (!(value instanceof Map)) {
            return value.toString().equals("undefined") ? null : value;
        }
        switch (String.valueOf(call(value, "getClassName"))) {
            case "Array":
                return new ArrayList<@Nullable Object>(((Map<?, ?>) value).values());
            case "Date":
                return new Date(((Number) Objects.requireNonNull(member(value, "getTime"))).longValue());
            case "Boolean":
            case "Number":
            case "String":
                return member(value, "valueOf");
            case "Object":
                return new LinkedHashMap<Object, @Nullable Object>((Map<?, ?>) value);
            default:
                return value;
        }
    }

    private static @Nullable Object member(Object object, String function) {
        return call(object, "callMember", function, new Object[0]);
    }

    private static @Nullable Object call(Object object, String method, Object... arguments) {
        Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class, Object[].class};
        try {
            return object.getClass().getMethod(method, types).invoke(object, arguments);
        } catch (ReflectiveOperationException e) {
            throw new MappingException("A value of JavaScript cannot be read: " + e);
        }
    }

    /** One walk through an object; it visits each container once, because containers may hold each other. */
    private static final class Conversion {

        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        void convert(Map<?, ?> map) {
            if (seen.add(map)) {
                new ArrayList<>(map.keySet()).forEach(key -> convertMember(map, key));
            }
        }

        @SuppressWarnings("unchecked") // the value is put back under a key of the map
        private void convertMember(Map<?, ?> map, Object key) {
            Object value = map.get(key);
            Object plain = converted(value);
            if (plain != value) {
                ((Map<Object, @Nullable Object>) map).put(key, plain);
            }
        }

        private void convert(List<@Nullable Object> list) {
            if (seen.add(list)) {
                for (ListIterator<@Nullable Object> elements = list.listIterator(); elements.hasNext(); ) {
                    Object value = elements.next();
                    Object plain = converted(value);
                    if (plain != value) {
                        elements.set(plain);
                    }
                }
            }
        }

        @SuppressWarnings("unchecked") // an element is replaced by a plain form of itself
        private @Nullable Object converted(@Nullable Object value) {
            Object plain = plain(value);
            if (plain instanceof List) {
                convert((List<@Nullable Object>) plain);
            } else if (plain instanceof Map && !isOfJavascript(plain) && !isOfSoffid(plain)) {
                convert((Map<?, ?>) plain);
            } else if (plain instanceof Double && plain != value) {
                return integer((Double) plain);
            }
            return plain;
        }

        /** The objects of Soffid compute their attributes and may be many: the members of a role, for example. */
        private static boolean isOfSoffid(Object value) {
            return value instanceof ExtensibleObject && value.getClass() != ExtensibleObject.class;
        }
    }
}
