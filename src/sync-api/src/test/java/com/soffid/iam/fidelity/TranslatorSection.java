package com.soffid.iam.fidelity;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.List;

/**
 * The translator of objects on a server whose scripts are in BeanShell: rows, conditions and scripts on the rich object.
 * Columns: operation, expression.
 */
final class TranslatorSection implements Section {
    private final SampleServer server = new SampleServer();

    @Override
    public Object run(List<String> columns) throws InternalErrorException {
        String expression = columns.get(1);
        return switch (columns.get(0)) {
            case "script" -> translator().eval(expression, Samples.richObject("user"));
            case "condition" -> condition(expression);
            case "outgoing row" -> generated(row(expression, "target", AttributeDirection.OUTPUT));
            case "outgoing attribute" ->
                translator()
                        .generateAttribute(
                                "target",
                                Samples.richObject("user"),
                                row(expression, "target", AttributeDirection.OUTPUT));
            case "target of a row" -> generated(row("userName", expression, AttributeDirection.OUTPUT));
            case "incoming row" ->
                translator()
                        .parseInputObject(
                                Samples.richObject("user"), row("firstName", expression, AttributeDirection.INPUT));
            case "incoming attribute" ->
                translator()
                        .parseInputAttribute(
                                "firstName",
                                Samples.richObject("user"),
                                row("firstName", expression, AttributeDirection.INPUT));
            default -> throw Section.unknown(columns.get(0));
        };
    }

    private Object condition(String expression) throws InternalErrorException {
        ExtensibleObjectMapping mapping = row("userName", "u", AttributeDirection.OUTPUT);
        mapping.setCondition(expression);
        return translator().evalCondition(Samples.richObject("user"), mapping);
    }

    private Object generated(ExtensibleObjectMapping mapping) throws InternalErrorException {
        return translator().generateObject(Samples.richObject("user"), mapping);
    }

    private ObjectTranslator translator() throws InternalErrorException {
        return new ObjectTranslator(new System(), server.service(), List.of());
    }

    private static ExtensibleObjectMapping row(String soffid, String system, AttributeDirection direction) {
        ExtensibleObjectMapping mapping = new ExtensibleObjectMapping("user", SoffidObjectType.OBJECT_USER, 1L);
        mapping.setAttributes(Samples.list(new AttributeMapping(soffid, system, direction, 1L)));
        return mapping;
    }
}
