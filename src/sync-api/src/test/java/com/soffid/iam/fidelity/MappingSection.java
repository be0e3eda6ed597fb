package com.soffid.iam.fidelity;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.util.List;

/**
 * Object mappings. Columns: a question, the Soffid type and the custom type of the mapping, the type of the object and its
 * attribute {@code type}; or an operation alone.
 */
final class MappingSection implements Section {
    @Override
    public Object run(List<String> columns) {
        return switch (columns.get(0)) {
            case "appliesToSoffidObject" -> mapping(columns).appliesToSoffidObject(object(columns));
            case "appliesToSystemObject" -> mapping(columns).appliesToSystemObject(object(columns));
            case "new" -> new ExtensibleObjectMapping();
            case "copy" -> copy();
            default -> throw Section.unknown(columns.get(0));
        };
    }

    private static ExtensibleObjectMapping mapping(List<String> columns) {
        ExtensibleObjectMapping mapping = new ExtensibleObjectMapping();
        mapping.setSoffidObject(SoffidObjectType.fromString(columns.get(1)));
        mapping.setSoffidCustomObject(textOrNull(columns.get(2)));
        mapping.setSystemObject("c");
        return mapping;
    }

    private static ExtensibleObject object(List<String> columns) {
        return Samples.object(textOrNull(columns.get(3)), "type", textOrNull(columns.get(4)));
    }

    private static Object copy() {
        ExtensibleObjectMapping mapping = new ExtensibleObjectMapping();
        mapping.setId(1L);
        mapping.setSoffidObject(SoffidObjectType.OBJECT_CUSTOM);
        mapping.setSoffidCustomObject("CT");
        mapping.setSystemObject("c");
        mapping.setCondition("x");
        mapping.setAttributes(List.of(new AttributeMapping("a", "b", AttributeDirection.OUTPUT, 1L)));
        return new ExtensibleObjectMapping(mapping);
    }

    private static String textOrNull(String column) {
        return column.equals("null") ? null : column;
    }
}
