package com.soffid.iam.scim.workbench.server.directory;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A resource type besides users and groups; two JSON files in this package define it. */
public enum CustomType {
    /** At {@code /Devices}: a custom object of Soffid's, known by its {@code name}. */
    DEVICE("name"),
    /** At {@code /Grants}: the grant of a role to an account, maybe within a domain; each one is unique. */
    GRANT("accountName roleName domain"),
    /** At {@code /Departments}: a second kind of group, known by its {@code displayName}; members are not looked up. */
    DEPARTMENT("displayName");

    private final String key;

    /** @param key attributes with spaces between them */
    CustomType(String key) {
        this.key = key;
    }

    /** The attributes that together are unique. */
    List<String> key() {
        return List.of(key.split(" ", -1));
    }

    public JsonNode type() {
        return file("type");
    }

    public JsonNode schema() {
        return file("schema");
    }

    String typeName() {
        return type().path("name").asText();
    }

    /** The endpoint, beginning with a slash. */
    public String endpoint() {
        return type().path("endpoint").asText();
    }

    /** The URN that a resource names in {@code schemas}. */
    public String urn() {
        return type().path("schema").asText();
    }

    private JsonNode file(String kind) {
        String name = name().toLowerCase(Locale.ROOT) + "." + kind + ".json";
        try (InputStream in = Objects.requireNonNull(CustomType.class.getResourceAsStream(name), name)) {
            return JsonHelper.readJsonDocument(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
