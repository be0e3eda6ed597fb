package com.soffid.iam.fidelity;

import com.soffid.iam.sync.engine.extobj.ValueObjectMapper;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Map;

/**
 * The value object mapper. Columns: a conversion and the value; or a method, the type of the object, and the one attribute
 * and value that the object has, if any.
 */
final class MapperSection implements Section {
    private final ValueObjectMapper mapper = new ValueObjectMapper();

    @Override
    public Object run(List<String> columns) throws Exception {
        String operation = columns.get(0);
        if (operation.startsWith("to")) {
            return conversion(operation, SampleValues.named(columns.get(1)));
        } else if (operation.equals("attributes are the same map")) {
            Map<String, Object> attributes = Samples.map("a", 1);
            return mapper.parseAccount(Samples.object("account", "attributes", attributes))
                            .getAttributes()
                    == attributes;
        }
        String type = columns.get(1).equals("null") ? null : columns.get(1);
        return columns.size() == 2
                ? parsed(operation, Samples.object(type))
                : parsed(operation, Samples.object(type, columns.get(2), SampleValues.named(columns.get(3))));
    }

    private Object conversion(String method, Object value) {
        return switch (method) {
            case "toSingleton" -> mapper.toSingleton(value);
            case "toString" -> mapper.toString(value);
            case "toSingleString" -> mapper.toSingleString(value);
            case "toLong" -> mapper.toLong(value);
            case "toBoolean" -> mapper.toBoolean(value);
            case "toDate" -> mapper.toDate(value);
            case "toCalendar" -> mapper.toCalendar(value);
            default -> throw Section.unknown(method);
        };
    }

    private Object parsed(String method, ExtensibleObject object) throws Exception {
        return switch (method) {
            case "parseUser" -> mapper.parseUser(object);
            case "parseAuthoritativeChange" -> mapper.parseAuthoritativeChange(object);
            case "parseAccount" -> mapper.parseAccount(object);
            case "parseRole" -> mapper.parseRole(object);
            case "parseGroup" -> mapper.parseGroup(object);
            case "parseGrant" -> mapper.parseGrant(object);
            default -> throw Section.unknown(method);
        };
    }
}
