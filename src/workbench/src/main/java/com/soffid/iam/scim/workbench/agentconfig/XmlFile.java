package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.scim.workbench.input.ConfigurationException;
import com.soffid.iam.scim.workbench.input.TextFile;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses an XML file into {@link XmlElement}s. Refuses document types, so that no entity is resolved, and refuses elements that
 * are nested more than 100 deep.
 */
final class XmlFile {
    private static final int DEEPEST = 100;
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlFile() {}

    static XmlElement parse(byte[] xml, String file) {
        TreeBuilder tree = new TreeBuilder(file);
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(NO_DOCTYPE, true);
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), tree);
        } catch (SAXParseException e) {
            if (e.getException() instanceof CharConversionException) {
                throw TextFile.notUtf8(
                        file, TextFile.lineThatIsNotUtf8(xml), ", or name its encoding in the XML declaration");
            }
            throw ConfigurationException.at(file, e.getLineNumber(), "not well-formed XML: " + e.getMessage());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new ConfigurationException(file + ": cannot be read as XML: " + e.getMessage(), e);
        }
        return tree.root();
    }

    private static final class TreeBuilder extends DefaultHandler {
        private final String file;
        private final Deque<XmlElement> open = new ArrayDeque<>();
        private @Nullable Locator locator;
        private @Nullable XmlElement root;

        TreeBuilder(String file) {
            this.file = file;
        }

        XmlElement root() {
            if (root == null) {
                throw new IllegalStateException("the parser accepted a document without an element");
            }
            return root;
        }

        @Override
        public void setDocumentLocator(Locator documentLocator) {
            locator = documentLocator;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            int line = locator == null ? 0 : locator.getLineNumber();
            if (open.size() >= DEEPEST) {
                throw ConfigurationException.at(file, line, "more than " + DEEPEST + " elements in each other");
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < attributes.getLength(); i++) {
                values.put(attributes.getQName(i), attributes.getValue(i));
            }
            XmlElement element = new XmlElement(qName, values, line, new ArrayList<>());
            XmlElement parent = open.peek();
            if (parent == null) {
                root = element;
            } else {
                parent.children().add(element);
            }
            open.push(element);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            open.pop();
        }
    }
}
