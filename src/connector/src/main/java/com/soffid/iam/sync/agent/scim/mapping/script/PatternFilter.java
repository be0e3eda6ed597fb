package com.soffid.iam.sync.agent.scim.mapping.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.filter.And;
import com.soffid.iam.sync.agent.scim.protocol.filter.Comparison;
import com.soffid.iam.sync.agent.scim.protocol.filter.Filter;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The filter that a pattern means: every simple value in it, at any depth, is what a resource has there. */
final class PatternFilter {

    private PatternFilter() {}

    /**
     * The filter; empty when the pattern holds no value.
     *
     * @throws IllegalArgumentException when a name in it is not the name of a SCIM attribute
     */
    static Optional<Filter> of(ObjectNode pattern) {
        List<Filter> comparisons = new ArrayList<>();
        pattern.properties()
                .forEach(member -> collect(AttributePath.ofMember(member.getKey()), member.getValue(), comparisons));
        return comparisons.stream().reduce(And::of);
    }

    private static void collect(AttributePath path, JsonNode value, List<Filter> comparisons) {
        if (value.isObject()) {
            value.properties().forEach(member -> collect(path.child(member.getKey()), member.getValue(), comparisons));
        } else if (value.isArray()) {
            value.forEach(element -> collect(path, element, comparisons));
        } else if (!value.isNull()) {
            // Read as a text again: a name that a script made up must not become another filter.
            comparisons.add(Comparison.equal(AttributePath.parse(path.toString()), value));
        }
    }
}
