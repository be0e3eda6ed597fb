package com.soffid.iam.sync.agent.scim.protocol.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;

/** An attribute compared with a value. Immutable. */
public final class Comparison implements Filter {

    private final AttributePath attribute;
    private final Operator operator;
    private final JsonNode value;

    private Comparison(AttributePath attribute, Operator operator, JsonNode value) {
        this.attribute = attribute;
        this.operator = operator;
        this.value = value;
    }

    /** {@code attribute eq "value"}. */
    public static Comparison equal(AttributePath attribute, String value) {
        return new Comparison(attribute, Operator.EQ, JsonNodeFactory.instance.textNode(value));
    }

    /** {@code attribute eq value}; the value keeps its JSON type. */
    public static Comparison equal(AttributePath attribute, JsonNode value) {
        return new Comparison(attribute, Operator.EQ, value);
    }

    /** {@code attribute ge value}; the value keeps its JSON type. */
    public static Comparison atLeast(AttributePath attribute, JsonNode value) {
        return new Comparison(attribute, Operator.GE, value);
    }

    /** {@code attribute gt "value"}. */
    public static Comparison greater(AttributePath attribute, String value) {
        return new Comparison(attribute, Operator.GT, JsonNodeFactory.instance.textNode(value));
    }

    @Override
    public boolean matches(Resource resource) {
        return resource.values(attribute).stream()
                .anyMatch(found -> found.isValueNode()
                        && Values.compare(found, value)
                                .filter(operator::accepts)
                                .isPresent());
    }

    @Override
    public String text(FilterForm form) {
        return form != FilterForm.STANDARD
                ? attribute + operator.wso2Text() + value.asText()
                // The grammar expects JSON (compValue): a string is quoted and escaped.
                : attribute + " " + operator.text() + " " + value;
    }

    /** The standard form. */
    @Override
    public String toString() {
        return text(FilterForm.STANDARD);
    }
}
