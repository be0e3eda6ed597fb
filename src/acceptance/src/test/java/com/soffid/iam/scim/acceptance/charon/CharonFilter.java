package com.soffid.iam.scim.acceptance.charon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.wso2.charon3.core.exceptions.NotImplementedException;
import org.wso2.charon3.core.utils.codeutils.ExpressionNode;
import org.wso2.charon3.core.utils.codeutils.Node;

/** Applies a filter that Charon has parsed to a stored resource, as a user store does. */
final class CharonFilter {

    private CharonFilter() {}

    static boolean matches(Node node, JsonNode resource) throws NotImplementedException {
        if (node == null) {
            return true;
        }
        if (!(node instanceof ExpressionNode expression)) {
            throw new NotImplementedException("Only a single comparison is supported");
        }
        String attribute = expression.getAttributeValue();
        JsonNode value = resource;
        for (String step : attribute.substring(attribute.lastIndexOf(':') + 1).split("\\.", -1)) {
            value = value.path(step);
        }
        return switch (expression.getOperation().toLowerCase(Locale.ROOT)) {
            case "eq" -> value.asText().equalsIgnoreCase(expression.getValue());
            case "ge" -> value.asText().compareTo(expression.getValue()) >= 0;
            default -> throw new NotImplementedException("Operator " + expression.getOperation());
        };
    }
}
