package com.soffid.iam.sync.agent.scim.mapping.value;

import org.jspecify.annotations.Nullable;

/** An array of one element, which Soffid takes for the element. */
final class Singleton {

    private Singleton() {}

    /** The element of an array of one, null for an array of none, and anything else as it is. */
    static @Nullable Object of(@Nullable Object value) {
        if (!(value instanceof Object[]) || ((Object[]) value).length > 1) {
            return value;
        }
        return ((Object[]) value).length == 0 ? null : ((Object[]) value)[0];
    }
}
