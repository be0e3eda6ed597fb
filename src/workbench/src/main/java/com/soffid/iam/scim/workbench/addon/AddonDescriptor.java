package com.soffid.iam.scim.workbench.addon;

import com.soffid.iam.scim.workbench.ConfigurationException;
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
 * What the addon's {@code META-INF/seu-plugin.xml} declares.
 *
 * @param name name of the plugin in the console
 * @param version version as shown in the console
 * @param agents the agent types on offer, at least one
 */
public record AddonDescriptor(String name, String version, List<AgentType> agents) {
    static final String PATH = "META-INF/seu-plugin.xml";

    public AddonDescriptor {
        agents = List.copyOf(agents);
    }

    /** An entry of the console's list of agent types, and the class that a sync server runs for it. */
    public record AgentType(String name, String className) {}

    static AddonDescriptor read(InputStream in, String jar) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return read(factory.newDocumentBuilder().parse(in), jar);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new ConfigurationException(jar + ": " + PATH + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static AddonDescriptor read(Document document, String jar) {
        Element root = document.getDocumentElement();
        List<AgentType> agents = new ArrayList<>();
        for (Element agent : children(root, "agent")) {
            agents.add(new AgentType(text(agent, "name"), className(agent)));
        }
        if (agents.isEmpty()) {
            throw new ConfigurationException(jar + ": " + PATH + " declares no <agent>: not a connector addon");
        }
        return new AddonDescriptor(text(root, "name"), text(root, "version"), agents);
    }

    /** Soffid 2 and later prefers javaClassV2 where it is given. */
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
