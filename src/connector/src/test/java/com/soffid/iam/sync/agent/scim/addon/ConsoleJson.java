package com.soffid.iam.sync.agent.scim.addon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What the parameters page uses of the console's {@code org.json}. */
public final class ConsoleJson {

    private ConsoleJson() {}

    public static final class JSONTokener {
        private final String text;

        public JSONTokener(String text) {
            this.text = text;
        }
    }

    public static final class JSONObject {
        private final JsonNode node;

        public JSONObject(JSONTokener source) {
            try {
                node = JsonMapper.builder().build().readTree(source.text);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
            if (!node.isObject()) {
                throw new IllegalArgumentException("A JSONObject text must begin with '{'");
            }
        }

        public String toString(int indent) {
            return indent == 0 ? node.toString() : node.toPrettyString();
        }
    }
}
