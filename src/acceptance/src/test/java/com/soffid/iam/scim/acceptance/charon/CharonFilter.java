package com.soffid.iam.scim.acceptance.charon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import org.wso2.charon3.core.exceptions.CharonException;
import org.wso2.charon3.core.exceptions.NotImplementedException;
import org.wso2.charon3.core.utils.codeutils.ExpressionNode;
import org.wso2.charon3.core.utils.codeutils.Node;
import org.wso2.charon3.core.utils.codeutils.OperationNode;

/**
 * Applies a filter that Charon has parsed to a stored resource. Like a user store, it supports {@code and}, but not {@code
 * or}, {@code not}, {@code gt} and {@code lt}.
 */
final class CharonFilter {

    private CharonFilter() {}

    static boolean matches(Node node, JsonNode resource) throws CharonException, NotImplementedException {
        if (node == null) {
            return true;
        }
        if (node instanceof OperationNode operation) {
            if (!operation.getOperation().equalsIgnoreCase("and")) {
                throw new CharonException("Unsupported operation " + operation.getOperation());
            }
            return matches(operation.getLeftNode(), resource) && matches(operation.getRightNode(), resource);
        }
        return compare((ExpressionNode) node, resource);
    }

    private static boolean compare(ExpressionNode expression, JsonNode resource) throws NotImplementedException {
        String attribute = expression.getAttributeValue();
        JsonNode stored = resource;
        for (String step : attribute.substring(attribute.lastIndexOf(':') + 1).split("\\.", -1)) {
            stored = stored.path(step);
        }
        String value = stored.asText().toLowerCase(Locale.ROOT);
        String wanted = expression.getValue().toLowerCase(Locale.ROOT);
        if (attribute.contains("meta.lastModified") || attribute.contains("meta.created")) {
            return compare(
                    expression.getOperation(), Instant.parse(stored.asText()), Instant.parse(expression.getValue()));
        }
        return switch (expression.getOperation().toLowerCase(Locale.ROOT)) {
            case "eq" -> value.equals(wanted);
            case "ne" -> !value.equals(wanted);
            case "co" -> value.contains(wanted);
            case "sw" -> value.startsWith(wanted);
            case "ew" -> value.endsWith(wanted);
            case "ge" -> value.compareTo(wanted) >= 0;
            case "le" -> value.compareTo(wanted) <= 0;
            default -> throw new NotImplementedException("Operator " + expression.getOperation());
        };
    }

    private static boolean compare(String operator, Instant moment, Instant wanted) throws NotImplementedException {
        return switch (operator.toLowerCase(Locale.ROOT)) {
            case "eq" -> moment.equals(wanted);
            case "ge" -> !moment.isBefore(wanted);
            case "le" -> !moment.isAfter(wanted);
            default -> throw new NotImplementedException("Operator " + operator);
        };
    }
}
