package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.ObjectMappingTrigger;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one {@code <objectMapping>}. */
final class ObjectMappingReader {
    private static final int MAX_EXPRESSION = 3_500;
    private static final int MAX_PROPERTY_NAME = 50;
    private static final int MAX_SCRIPT = 20_000;

    private static final Map<String, AttributeDirection> DIRECTIONS = Map.of(
            "INPUT", AttributeDirection.INPUT,
            "OUTPUT", AttributeDirection.OUTPUT,
            "INPUTOUTPUT", AttributeDirection.INPUTOUTPUT);

    private final String file;
    private long lastId;

    ObjectMappingReader(String file) {
        this.file = file;
    }

    ExtensibleObjectMapping read(XmlElement element) {
        ElementReader in = new ElementReader(file, element);
        ExtensibleObjectMapping mapping = new ExtensibleObjectMapping();
        mapping.setId(++lastId);
        mapping.setSystemObject(in.required("systemObject"));
        mapping.setSoffidObject(in.word("soffidObject", SoffidObjectType.literals(), SoffidObjectType::fromString));
        mapping.setCondition(in.optional("condition"));
        mapping.setProperties(properties(element));
        mapping.setAttributes(attributes(element));
        mapping.setTriggers(triggers(element));
        return mapping;
    }

    private Map<String, String> properties(XmlElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        element.descendants("property").forEach(property -> {
            ElementReader in = new ElementReader(file, property);
            String name = in.required("name", MAX_PROPERTY_NAME);
            if (properties.put(name, in.optional("value")) != null) {
                throw in.problem("name=\"" + name + "\" is given twice in the same object mapping");
            }
        });
        return properties;
    }

    private List<AttributeMapping> attributes(XmlElement element) {
        List<AttributeMapping> attributes = new ArrayList<>();
        element.descendants("attributeMapping").forEach(child -> {
            ElementReader in = new ElementReader(file, child);
            AttributeMapping attribute = new AttributeMapping();
            attribute.setId(++lastId);
            attribute.setSoffidAttribute(in.required("soffidAttribute", MAX_EXPRESSION));
            attribute.setSystemAttribute(in.required("systemAttribute", MAX_EXPRESSION));
            attribute.setDirection(
                    in.word("direction", List.of("INPUT", "OUTPUT", "INPUTOUTPUT"), ObjectMappingReader::direction));
            attributes.add(attribute);
        });
        return attributes;
    }

    private static AttributeDirection direction(String word) {
        AttributeDirection direction = DIRECTIONS.get(word);
        if (direction == null) {
            throw new IllegalArgumentException(word);
        }
        return direction;
    }

    private List<ObjectMappingTrigger> triggers(XmlElement element) {
        List<ObjectMappingTrigger> triggers = new ArrayList<>();
        element.descendants("trigger").forEach(child -> {
            ElementReader in = new ElementReader(file, child);
            ObjectMappingTrigger trigger = new ObjectMappingTrigger();
            trigger.setId(++lastId);
            trigger.setTrigger(in.word("type", SoffidObjectTrigger.literals(), SoffidObjectTrigger::fromString));
            trigger.setScript(in.required("script", MAX_SCRIPT));
            triggers.add(trigger);
        });
        return triggers;
    }
}
