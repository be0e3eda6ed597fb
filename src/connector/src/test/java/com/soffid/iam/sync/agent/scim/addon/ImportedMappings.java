package com.soffid.iam.sync.agent.scim.addon;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * A file of attribute mappings as the import of the attribute mapping tab reads it: elements by tag name wherever they
 * are, directions by the names of the enumeration.
 */
final class ImportedMappings {

    private ImportedMappings() {}

    static List<ExtensibleObjectMapping> parse(byte[] content) {
        List<ExtensibleObjectMapping> mappings = new ArrayList<>();
        for (Element element :
                XmlFile.elements(XmlFile.parse(content).getDocumentElement().getElementsByTagName("objectMapping"))) {
            mappings.add(mapping(element));
        }
        return mappings;
    }

    private static ExtensibleObjectMapping mapping(Element element) {
        ExtensibleObjectMapping mapping = new ExtensibleObjectMapping();
        mapping.setSoffidObject(SoffidObjectType.fromString(element.getAttribute("soffidObject")));
        mapping.setSystemObject(XmlFile.limited("systemObject", element.getAttribute("systemObject"), 50));
        mapping.setCondition(XmlFile.limited("condition", element.getAttribute("condition"), 2000));
        Map<String, String> properties = new HashMap<>();
        for (Element property : XmlFile.elements(element.getElementsByTagName("property"))) {
            properties.put(
                    XmlFile.limited("property name", property.getAttribute("name"), 50),
                    XmlFile.limited("property value", property.getAttribute("value"), 3500));
        }
        mapping.setProperties(properties);
        List<AttributeMapping> attributes = new ArrayList<>();
        for (Element row : XmlFile.elements(element.getElementsByTagName("attributeMapping"))) {
            AttributeMapping attribute = new AttributeMapping();
            attribute.setSoffidAttribute(XmlFile.limited("soffidAttribute", row.getAttribute("soffidAttribute"), 3500));
            attribute.setSystemAttribute(XmlFile.limited("systemAttribute", row.getAttribute("systemAttribute"), 3500));
            attribute.setDirection(direction(row.getAttribute("direction")));
            attributes.add(attribute);
        }
        mapping.setAttributes(attributes);
        return mapping;
    }

    private static AttributeDirection direction(String name) {
        return switch (name) {
            case "INPUT" -> AttributeDirection.INPUT;
            case "OUTPUT" -> AttributeDirection.OUTPUT;
            case "INPUTOUTPUT" -> AttributeDirection.INPUTOUTPUT;
            default -> throw new IllegalArgumentException("the import knows no direction '" + name + "'");
        };
    }
}
