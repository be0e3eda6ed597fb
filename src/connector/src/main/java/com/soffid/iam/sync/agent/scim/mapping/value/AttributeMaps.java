package com.soffid.iam.sync.agent.scim.mapping.value;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Merges the two maps of additional attributes of a user or an account. Object mappings may fill a map under two names, and
 * Soffid's reader takes one of them and drops the other.
 */
public final class AttributeMaps {

    /** The name of the map that every reader of Soffid takes. */
    private static final String ATTRIBUTES = "attributes";

    private AttributeMaps() {}

    /**
     * Adds the map of another name to the map {@code attributes}. For an attribute in both maps, the value in {@code
     * attributes} counts, unless it is null.
     *
     * @param other {@code accountAttributes} of an account, {@code userAttributes} of a user
     */
    public static void merge(ExtensibleObject object, String other) {
        Object more = object.getAttribute(other);
        Object given = object.getAttribute(ATTRIBUTES);
        if (!(more instanceof Map) || !(given == null || given instanceof Map)) {
            return;
        }
        Map<Object, Object> merged = new LinkedHashMap<>((Map<?, ?>) more);
        if (given != null) {
            ((Map<?, ?>) given).forEach((name, value) -> {
                if (value != null || !merged.containsKey(name)) {
                    merged.put(name, value);
                }
            });
        }
        object.setAttribute(ATTRIBUTES, merged);
    }
}
