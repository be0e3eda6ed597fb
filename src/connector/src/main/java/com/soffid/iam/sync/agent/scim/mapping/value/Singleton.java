package com.soffid.iam.sync.agent.scim.mapping.value;

import org.jspecify.annotations.Nullable;

/** Unwraps an array of one element, which Soffid treats as the element. */
final class Singleton {

    private Singleton() {}

    /** The element of an array of one element, null for an empty array, and any other value as it is. */
    static @Nullable Object of(@Nullable Object value) {
        if (!(value instanceof Object[]) || ((Object[]) value).length > 1) {
            return value;
        }
        return ((Object[]) value).length == 0 ? null : ((Object[]) value)[0];
    }
}
