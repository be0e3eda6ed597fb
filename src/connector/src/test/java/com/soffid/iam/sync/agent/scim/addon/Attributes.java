package com.soffid.iam.sync.agent.scim.addon;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds objects of names and values, where a value may be null. */
final class Attributes {

    private Attributes() {}

    static Map<String, Object> attributes(Object... namesAndValues) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }

    static ExtensibleObject object(String type, Object... namesAndValues) {
        ExtensibleObject object = new ExtensibleObject();
        object.setObjectType(type);
        attributes(namesAndValues).forEach(object::setAttribute);
        return object;
    }
}
