package com.soffid.iam.scim.workbench.addon;

import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The content of the addon's {@code META-INF/seu-plugin.xml}.
 *
 * @param name name of the addon in the console
 * @param version version as shown in the console
 * @param agents the agent types that the addon offers, at least one
 */
public record AddonDescriptor(String name, String version, List<AgentType> agents) {
    static final String PATH = "META-INF/seu-plugin.xml";

    public AddonDescriptor {
        agents = List.copyOf(agents);
    }

    /**
     * An entry of the console's list of agent types.
     *
     * @param className the class that a sync server runs
     * @param page the file of the addon with the page of parameters
     */
    public record AgentType(String name, String className, String page) {}

    /** @param jar the name of the JAR, for errors */
    static AddonDescriptor read(InputStream in, String jar) {
        Element root = parse(in, jar + ": " + PATH).getDocumentElement();
        List<AgentType> agents = new ArrayList<>();
        for (Element agent : children(root, "agent")) {
            agents.add(new AgentType(text(agent, "name"), className(agent), text(agent, "userInterface")));
        }
        if (agents.isEmpty()) {
            throw new ConfigurationException(jar + ": " + PATH + " declares no <agent>: not a connector addon");
        }
        return new AddonDescriptor(text(root, "name"), text(root, "version"), agents);
    }

    /** Parses an XML file of the addon; refuses document types, so that no entity is resolved. */
    static Document parse(InputStream in, String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new ConfigurationException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The class for Soffid 2 and later, if there is one of its own. */
    private static String className(Element agent) {
        String v2 = text(agent, "javaClassV2");
        return v2.isEmpty() ? text(agent, "javaClass") : v2;
    }

    private static String text(Element parent, String child) {
        List<Element> found = children(parent, child);
        return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && name.equals(element.getTagName())) {
                found.add(element);
            }
        }
        return found;
    }
}
