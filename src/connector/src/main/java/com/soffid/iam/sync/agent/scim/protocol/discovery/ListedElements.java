package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The objects in a list of schemas or resource types: a list response, a bare array, or the only object itself. Of a
 * list in several pages the first one counts: filters and pages are not for these endpoints (RFC 7644, 4).
 */
final class ListedElements {

    private ListedElements() {}

    static List<JsonNode> of(JsonNode document) {
        JsonMember resources = JsonMember.of(document, "Resources");
        Stream<JsonNode> elements = document.isArray()
                ? StreamSupport.stream(document.spliterator(), false)
                : resources.isPresent() ? resources.elements() : Stream.of(document);
        return elements.filter(JsonNode::isObject).collect(Collectors.toUnmodifiableList());
    }
}
