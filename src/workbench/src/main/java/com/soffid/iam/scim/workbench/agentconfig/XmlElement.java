package com.soffid.iam.scim.workbench.agentconfig;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of an XML file with its line, for error messages. */
record XmlElement(String name, Map<String, String> attributes, int line, List<XmlElement> children) {

    /** All elements below this one with a name, at any depth, in document order. */
    Stream<XmlElement> descendants(String tag) {
        return children.stream()
                .flatMap(child ->
                        Stream.concat(tag.equals(child.name) ? Stream.of(child) : Stream.of(), child.descendants(tag)));
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }
}
