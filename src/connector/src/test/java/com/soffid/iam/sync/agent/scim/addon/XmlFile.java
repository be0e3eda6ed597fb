package com.soffid.iam.sync.agent.scim.addon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** XML as the console reads it: a DOM that knows no namespaces. */
public final class XmlFile {

    private XmlFile() {}

    public static Document parse(byte[] content) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(false);
        try {
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
                elements.add((Element) nodes.item(i));
            }
        }
        return elements;
    }

    /** The value, which must fit a column of the console's database. */
    static String limited(String what, String value, int columnLength) {
        if (value.length() > columnLength) {
            throw new IllegalArgumentException(
                    what + " has " + value.length() + " characters, the console keeps " + columnLength + ": " + value);
        }
        return value;
    }
}
