package com.soffid.iam.sync.agent.scim.secret;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Recognizes values that hold a secret. Compares texts and not JSON, which writes some characters otherwise. Immutable. */
public final class SecretTexts {

    private final List<Secret> secrets;

    /** @param secrets an empty one is in no value */
    public SecretTexts(List<Secret> secrets) {
        this.secrets = secrets.stream().filter(secret -> !secret.isEmpty()).collect(Collectors.toUnmodifiableList());
    }

    public boolean areIn(JsonNode value) {
        return value.isContainerNode()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(this::areIn)
                : secrets.stream().map(Secret::reveal).anyMatch(value.asText()::contains);
    }
}
