package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.SimpleEquality;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import com.soffid.iam.sync.agent.scim.protocol.schema.AttributeDefinition;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Compares values by the type in the schema (RFC 7643, 2.3), or by their own kind if there is none. Case always counts,
 * even if {@code caseExact} is false, because people see names. Immutable.
 */
final class TypedEquality implements SimpleEquality {

    private final ResourceSchema schema;
    private final AttributePath path;

    TypedEquality(ResourceSchema schema, AttributePath path) {
        this.schema = schema;
        this.path = path;
    }

    @Override
    public SimpleEquality of(String subAttribute) {
        return new TypedEquality(schema, path.child(subAttribute));
    }

    @Override
    public boolean same(JsonNode wanted, JsonNode stored) {
        Optional<AttributeDefinition.Type> type = schema.attribute(path).map(AttributeDefinition::type);
        if (type.filter(TypedEquality::isText).isPresent() && wanted.isTextual() && stored.isTextual()) {
            return wanted.equals(stored);
        }
        if (wanted.isTextual()
                && stored.isTextual()
                && type.filter(TypedEquality::isNumber).isPresent()) {
            // The target writes texts although its schema says numbers: 007 and 7 are different.
            return wanted.equals(stored);
        }
        if (type.filter(TypedEquality::isNumber).isPresent()) {
            Optional<BigDecimal> left = number(wanted);
            Optional<BigDecimal> right = number(stored);
            if (left.isPresent() && right.isPresent()) {
                return left.get().compareTo(right.get()) == 0;
            }
        }
        if (type.equals(Optional.of(AttributeDefinition.Type.BOOLEAN))) {
            return wanted.asText().equalsIgnoreCase(stored.asText());
        }
        return Values.compare(wanted, stored).orElse(-1) == 0;
    }

    private static boolean isText(AttributeDefinition.Type type) {
        return type == AttributeDefinition.Type.STRING
                || type == AttributeDefinition.Type.REFERENCE
                || type == AttributeDefinition.Type.BINARY;
    }

    private static boolean isNumber(AttributeDefinition.Type type) {
        return type == AttributeDefinition.Type.INTEGER || type == AttributeDefinition.Type.DECIMAL;
    }

    /** Also a number that is written as text. */
    private static Optional<BigDecimal> number(JsonNode value) {
        try {
            return Optional.of(value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
