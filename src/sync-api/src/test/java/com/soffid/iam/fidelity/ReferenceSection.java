package com.soffid.iam.fidelity;

import com.soffid.iam.sync.engine.extobj.AttributeReference;
import com.soffid.iam.sync.engine.extobj.AttributeReferenceParser;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parser of references, and what references read and write. Columns: operation, expression. */
final class ReferenceSection implements Section {
    @Override
    public Object run(List<String> columns) {
        String expression = columns.get(1);
        return switch (columns.get(0)) {
            case "class" ->
                AttributeReferenceParser.parse(Samples.richObject("t"), expression)
                        .getClass()
                        .getSimpleName();
            case "read" ->
                AttributeReferenceParser.parse(Samples.richObject("t"), expression)
                        .getValue();
            case "write to an empty object" -> written(new ExtensibleObject(), expression);
            case "change of a rich object" -> difference(Samples.richObject("t"), expression);
            default -> throw Section.unknown(columns.get(0));
        };
    }

    private static Map<String, Object> written(ExtensibleObject object, String expression) {
        AttributeReference reference = AttributeReferenceParser.parse(object, expression);
        reference.setValue("V");
        return new TreeMap<>(object);
    }

    private static Map<String, Object> difference(ExtensibleObject object, String expression) {
        Map<String, Object> changed = written(object, expression);
        ExtensibleObject before = Samples.richObject("t");
        changed.entrySet()
                .removeIf(entry -> Rendering.of(entry.getValue()).equals(Rendering.of(before.get(entry.getKey()))));
        return changed;
    }
}
