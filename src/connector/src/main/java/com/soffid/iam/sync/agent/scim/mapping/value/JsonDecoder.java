package com.soffid.iam.sync.agent.scim.mapping.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects for expressions and triggers from resources of the target. They hold JDK classes only, because they may travel
 * to another server by Java serialization.
 */
public final class JsonDecoder {

    private JsonDecoder() {}

    /** The resource as an object of this type; changing it does not change the resource. */
    public static ExtensibleObject decode(String objectType, Resource resource) {
        ExtensibleObject object = new ExtensibleObject();
        object.setObjectType(objectType);
        resource.json().properties().forEach(member -> object.setAttribute(member.getKey(), value(member.getValue())));
        return object;
    }

    /** The resource as a map; changing it does not change the resource. */
    public static Map<String, Object> map(Resource resource) {
        return new LinkedHashMap<>(decode("", resource));
    }

    /** A JSON value as a text, number or boolean, or as lists and maps that may be changed; null for a JSON null. */
    public static @Nullable Object value(JsonNode json) {
        if (json.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            json.properties().forEach(member -> map.put(member.getKey(), value(member.getValue())));
            return map;
        } else if (json.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            json.forEach(element -> list.add(value(element)));
            return list;
        } else if (json.isBoolean()) {
            return json.booleanValue();
        } else if (json.isBigDecimal() || json.isDouble()) {
            return json.doubleValue();
        } else if (json.isNumber()) {
            return json.numberValue();
        }
        return json.isNull() ? null : json.asText();
    }
}
