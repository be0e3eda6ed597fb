package com.soffid.iam.sync.agent.scim.protocol.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import com.soffid.iam.sync.agent.scim.secret.SecretMembers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is probably secret in a request that a script writes: values under a name such as "password", also nested
 * ones, and the value of a PATCH operation whose path is such a name.
 */
final class ScriptedSecrets {

    private ScriptedSecrets() {}

    /** The secrets in parameters. */
    static List<Secret> in(JsonNode parameters) {
        List<Secret> found = new ArrayList<>();
        collect(parameters, false, found);
        return found;
    }

    /** The secrets in the query of an address, encoded and decoded. */
    static List<Secret> in(URI address) {
        List<Secret> found = new ArrayList<>();
        if (address.getRawQuery() != null) {
            for (String parameter : address.getRawQuery().split("&", -1)) {
                int equals = parameter.indexOf('=');
                if (equals > 0 && SecretMask.isNameOfSecret(ScriptedAddress.decode(parameter.substring(0, equals)))) {
                    String value = parameter.substring(equals + 1);
                    found.add(Secret.of(value));
                    found.add(Secret.of(ScriptedAddress.decode(value)));
                }
            }
        }
        return found;
    }

    private static void collect(JsonNode value, boolean secret, List<Secret> found) {
        if (value.isObject()) {
            ObjectNode object = (ObjectNode) value;
            object.properties()
                    .forEach(member -> collect(
                            member.getValue(), secret || SecretMembers.isSecret(object, member.getKey()), found));
        } else if (value.isArray()) {
            value.forEach(element -> collect(element, secret, found));
        } else if (secret && value.isTextual()) {
            found.add(Secret.of(value.textValue()));
        }
    }
}
