package com.soffid.iam.sync.agent.scim.authoritative;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Which of two values of a change property is later: moments by time, and change numbers by value also where a target, or
 * a mark that the 1.x connector left, holds them as text. As text, 10 would come before 9, and its change would be lost.
 */
final class ChangeOrder {

    private ChangeOrder() {}

    /** Negative, zero or positive; empty when the values are of no kind whose order is known. */
    static Optional<Integer> compare(JsonNode left, JsonNode right) {
        Optional<Instant> leftMoment = Values.moment(left.asText());
        Optional<Instant> rightMoment = Values.moment(right.asText());
        if (leftMoment.isPresent() && rightMoment.isPresent()) {
            return Optional.of(leftMoment.get().compareTo(rightMoment.get()));
        }
        Optional<BigDecimal> leftNumber = number(left);
        Optional<BigDecimal> rightNumber = number(right);
        return leftNumber.isPresent() && rightNumber.isPresent()
                ? Optional.of(leftNumber.get().compareTo(rightNumber.get()))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return value.asText().matches("-?[0-9]{1,40}(\\.[0-9]{1,20})?")
                ? Optional.of(new BigDecimal(value.asText()))
                : Optional.empty();
    }
}
