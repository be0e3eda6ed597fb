package com.soffid.iam.scim.workbench.agentconfig;

import com.soffid.iam.scim.workbench.input.ConfigurationException;
import java.util.List;
import java.util.function.Function;

/** Reads the attributes of one element; the error for a missing one names the line. */
final class ElementReader {
    private final String file;
    private final XmlElement element;

    ElementReader(String file, XmlElement element) {
        this.file = file;
        this.element = element;
    }

    String required(String attribute) {
        String value = element.attribute(attribute);
        if (value == null || value.isBlank()) {
            throw problem("needs the attribute " + attribute + ", with a value");
        }
        return value;
    }

    /** The value of an attribute; "" if it is absent, as for the console's importer. */
    String optional(String attribute) {
        String value = element.attribute(attribute);
        return value == null ? "" : value;
    }

    /** A value that fits into the console's column. */
    String required(String attribute, int maxLength) {
        String value = required(attribute);
        if (value.length() > maxLength) {
            throw problem(attribute + " has " + value.length() + " characters; the console keeps at most " + maxLength);
        }
        return value;
    }

    /** The value of an attribute that must be one of these words. */
    <T> T word(String attribute, List<?> words, Function<String, T> parse) {
        String value = required(attribute);
        if (!words.contains(value)) {
            throw problem(attribute + "=\"" + value + "\" is not known; expected one of " + words);
        }
        return parse.apply(value);
    }

    ConfigurationException problem(String what) {
        return ConfigurationException.at(file, element.line(), "<" + element.name() + "> " + what);
    }
}
