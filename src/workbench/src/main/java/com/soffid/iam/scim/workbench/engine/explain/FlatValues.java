package com.soffid.iam.scim.workbench.engine.explain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes an object as one text for each value, by its path: {@code name.givenName}, {@code emails[0].value}. */
final class FlatValues {
    private static final String MASK = "***";

    private FlatValues() {}

    /** The values of an object; those without a value are left out, and passwords are masked. */
    static SortedMap<String, String> of(Map<String, ?> object) {
        SortedMap<String, String> flat = new TreeMap<>();
        object.forEach((name, value) -> add(flat, name, value));
        return flat;
    }

    private static void add(SortedMap<String, String> flat, String path, @Nullable Object value) {
        if (value == null || "".equals(value)) {
            return;
        }
        if (path.toLowerCase(Locale.ROOT).contains("password") && !(value instanceof Boolean)) {
            flat.put(path, MASK);
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> add(flat, path + "." + name, member));
        } else if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                add(flat, path + "[" + i + "]", elements.get(i));
            }
        } else {
            flat.put(path, value.toString());
        }
    }
}
