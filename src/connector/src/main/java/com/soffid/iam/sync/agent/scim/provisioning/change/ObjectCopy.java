package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of generated objects, so that what a trigger does to one is not seen in the other. */
final class ObjectCopy {

    private ObjectCopy() {}

    /** The same attributes, with maps and lists of its own at every depth. */
    static ExtensibleObject of(ExtensibleObject original) {
        ExtensibleObject copy = new ExtensibleObject();
        copy.setObjectType(original.getObjectType());
        original.forEach((name, value) -> copy.setAttribute(name, value(value)));
        return copy;
    }

    private static @Nullable Object value(@Nullable Object original) {
        if (original instanceof ExtensibleObject) {
            return of((ExtensibleObject) original);
        } else if (original instanceof Map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            ((Map<?, ?>) original).forEach((name, value) -> copy.put(name, value(value)));
            return copy;
        } else if (original instanceof Collection) {
            List<@Nullable Object> copy = new ArrayList<>();
            ((Collection<?>) original).forEach(element -> copy.add(value(element)));
            return copy;
        }
        return original;
    }
}
