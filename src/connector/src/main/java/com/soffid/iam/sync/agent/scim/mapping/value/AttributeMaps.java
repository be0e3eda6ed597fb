package com.soffid.iam.sync.agent.scim.mapping.value;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The map of additional attributes of a user or an account. Object mappings may fill it under two names, and Soffid's reader
 * takes one of the two maps and drops the other.
 */
public final class AttributeMaps {

    /** The name under which every reader of Soffid looks for it. */
    private static final String ATTRIBUTES = "attributes";

    private AttributeMaps() {}

    /**
     * Puts what is under another name to what is under {@code attributes}. Of one attribute in both, the value in {@code
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
