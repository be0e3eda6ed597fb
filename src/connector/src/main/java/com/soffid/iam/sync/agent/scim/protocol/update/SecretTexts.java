package com.soffid.iam.sync.agent.scim.protocol.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.config.Secret;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Recognizes values that hold a secret. Compares texts and not JSON, which writes some characters otherwise. Immutable. */
final class SecretTexts {

    private final List<Secret> secrets;

    /** @param secrets an empty one is in no value */
    SecretTexts(List<Secret> secrets) {
        this.secrets = secrets.stream().filter(secret -> !secret.isEmpty()).collect(Collectors.toUnmodifiableList());
    }

    boolean areIn(JsonNode value) {
        return value.isContainerNode()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(this::areIn)
                : secrets.stream().map(Secret::reveal).anyMatch(value.asText()::contains);
    }
}
