package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import java.util.ArrayList;
import java.util.List;

/** What must not be shown of a body: the known secrets, and what a trigger made of them or put in their place. */
public final class BodySecrets {

    private BodySecrets() {}

    public static List<Secret> of(ObjectNode body, List<Secret> known) {
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
