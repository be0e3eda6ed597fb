package com.soffid.iam.sync.agent.scim.addon;

import com.soffid.iam.api.AttributeMapping;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.AttributeDirection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * {@code META-INF/seu-plugin.xml} as the console reads it when an addon is uploaded: unprefixed names, agent fields from
 * child elements, default mappings from {@code object} elements and only where attribute mapping is enabled, and
 * nothing longer than its column.
 */
record PluginDescriptor(String name, String version, List<Agent> agents) {

    record Agent(
            String name,
            String javaClass,
            String javaClassV2,
            String userInterface,
            boolean accessControl,
            boolean authoritativeSource,
            boolean attributeMapping,
            boolean objectTriggers,
            List<ExtensibleObjectMapping> defaultMappings) {}

    static PluginDescriptor parse(byte[] content) {
        Document document = XmlFile.parse(content);
        String name = text(document, "/seuServerPlugin/name");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("not a descriptor of the form that every version of the console reads");
        }
        List<Agent> agents = new ArrayList<>();
        Set<String> classes = new HashSet<>();
        for (Element element : elements(document, "/seuServerPlugin/agent")) {
            Agent agent = agent(element);
            if (!classes.add(agent.javaClass())) {
                throw new IllegalArgumentException("two agents have the class " + agent.javaClass());
            }
            agents.add(agent);
        }
        return new PluginDescriptor(
                XmlFile.limited("plugin name", name, 100),
                XmlFile.limited("version", text(document, "/seuServerPlugin/version"), 30),
                agents);
    }

    private static Agent agent(Element agent) {
        boolean attributeMapping = isTrue(agent, "enableAttributeMapping");
        List<ExtensibleObjectMapping> mappings = new ArrayList<>();
        if (attributeMapping) {
            for (Element object : elements(agent, "object")) {
                mappings.add(mapping(object));
            }
        }
        return new Agent(
                XmlFile.limited("agent name", required(agent, "name"), 512),
                XmlFile.limited("javaClass", required(agent, "javaClass"), 100),
                XmlFile.limited("javaClassV2", text(agent, "javaClassV2"), 100),
                required(agent, "userInterface"),
                isTrue(agent, "enableAccessControl"),
                isTrue(agent, "authoritativeSource"),
                attributeMapping,
                isTrue(agent, "enableObjectTriggers"),
                mappings);
    }

    private static ExtensibleObjectMapping mapping(Element object) {
        ExtensibleObjectMapping mapping = new ExtensibleObjectMapping();
        mapping.setSoffidObject(SoffidObjectType.fromString(object.getAttribute("soffidObject")));
        mapping.setSystemObject(XmlFile.limited("systemObject", object.getAttribute("systemObject"), 50));
        mapping.setCondition(XmlFile.limited("condition", object.getAttribute("condition"), 2000));
        Map<String, String> properties = new HashMap<>();
        for (Element property : elements(object, "property")) {
            properties.put(
                    XmlFile.limited("property name", property.getAttribute("name"), 50),
                    XmlFile.limited("property value", property.getAttribute("value"), 250));
        }
        mapping.setProperties(properties);
        List<AttributeMapping> attributes = new ArrayList<>();
        for (Element row : elements(object, "mapping | mapping-ext")) {
            AttributeMapping attribute = new AttributeMapping();
            attribute.setSoffidAttribute(XmlFile.limited("soffidAttribute", row.getAttribute("soffidAttribute"), 1000));
            attribute.setSystemAttribute(XmlFile.limited("systemAttribute", row.getAttribute("systemAttribute"), 1000));
            attribute.setDirection(direction(row.getAttribute("direction")));
            attributes.add(attribute);
        }
        mapping.setAttributes(attributes);
        return mapping;
    }

    private static AttributeDirection direction(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "in" -> AttributeDirection.INPUT;
            case "out" -> AttributeDirection.OUTPUT;
            default -> AttributeDirection.INPUTOUTPUT;
        };
    }

    private static boolean isTrue(Node agent, String element) {
        return text(agent, element).equals("true");
    }

    private static String required(Node parent, String element) {
        String value = text(parent, element);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("the descriptor lacks " + element);
        }
        return value;
    }

    private static String text(Node parent, String path) {
        try {
            return xpath().evaluate(path, parent);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> elements(Node parent, String path) {
        try {
            return XmlFile.elements((NodeList) xpath().evaluate(path, parent, XPathConstants.NODESET));
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XPath xpath() {
        return XPathFactory.newInstance().newXPath();
    }
}
