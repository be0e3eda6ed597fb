package com.soffid.iam.sync.agent.scim.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.Secret;
import com.soffid.iam.sync.agent.scim.config.SecretMask;
import java.util.ArrayList;
import java.util.List;

/** What must not be shown of a body: the known secrets, and what a trigger made of them or put in their place. */
final class BodySecrets {

    private BodySecrets() {}

    static List<Secret> of(ObjectNode body, List<Secret> known) {
        List<Secret> all = new ArrayList<>(known);
        body.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isTextual() && !value.asText().isEmpty() && SecretMask.isNameOfSecret(member.getKey())) {
                all.add(Secret.of(value.asText()));
            }
        });
        return all;
    }
}
