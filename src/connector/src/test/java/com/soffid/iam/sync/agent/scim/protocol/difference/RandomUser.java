package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.protocol.testing.RandomData;
import java.util.List;
import java.util.function.Supplier;

/** Resources with each kind of attribute and few different values, so that two of them have much in common. */
public final class RandomUser {

    public static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static final List<String> TEXTS = List.of("", "a", "A", "x\"y\\z", "2026-01-31T10:00:00Z", "ü");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RandomData data;
    private final boolean nulls;

    private RandomUser(RandomData data, boolean nulls) {
        this.data = data;
        this.nulls = nulls;
    }

    /** A resource of a target. */
    public static ObjectNode stored(RandomData data) {
        ObjectNode user = new RandomUser(data, false).user();
        user.put("id", "1").putObject("meta").put("version", "7");
        return user;
    }

    /** The result of a mapping: some of the attributes, with null for a mapped one without value. */
    public static ObjectNode wanted(RandomData data) {
        return new RandomUser(data, true).user();
    }

    private ObjectNode user() {
        ObjectNode user = JSON.objectNode();
        maybe(user, "userName", this::text);
        maybe(user, "active", () -> JSON.booleanNode(data.maybe()));
        maybe(user, "rank", () -> JSON.numberNode(data.below(3)));
        maybe(user, "name", this::name);
        maybe(user, "emails", () -> array(this::email));
        maybe(user, "tags", () -> array(this::text));
        maybe(user, "members", this::members);
        maybe(user, ENTERPRISE, this::extension);
        return user;
    }

    private JsonNode name() {
        ObjectNode name = JSON.objectNode();
        List.of("givenName", "familyName", "formatted").forEach(part -> maybe(name, part, this::text));
        return name;
    }

    private JsonNode email() {
        ObjectNode email = JSON.objectNode();
        maybe(email, "value", this::text);
        maybe(email, "type", () -> JSON.textNode(data.oneOf(List.of("work", "home"))));
        maybe(email, "primary", () -> JSON.booleanNode(data.maybe()));
        maybe(email, "display", this::text);
        return email;
    }

    private JsonNode members() {
        return array(() -> {
            ObjectNode member = JSON.objectNode().put("value", String.valueOf(data.below(5)));
            maybe(member, "display", this::text);
            return member;
        });
    }

    private JsonNode extension() {
        ObjectNode extension = JSON.objectNode();
        maybe(extension, "department", this::text);
        maybe(extension, "manager", () -> {
            ObjectNode manager = JSON.objectNode();
            maybe(manager, "value", this::text);
            maybe(manager, "displayName", this::text);
            return manager;
        });
        return extension;
    }

    private JsonNode text() {
        return JSON.textNode(data.oneOf(TEXTS));
    }

    private JsonNode array(Supplier<JsonNode> element) {
        ArrayNode array = JSON.arrayNode();
        data.some(4, element).forEach(array::add);
        return array;
    }

    private void maybe(ObjectNode object, String name, Supplier<JsonNode> value) {
        int fate = data.below(5);
        if (fate == 0 && nulls) {
            object.putNull(name);
        } else if (fate > 1) {
            object.set(name, value.get());
        }
    }
}
