package com.soffid.iam.scim.workbench.server;

import com.fasterxml.jackson.databind.JsonNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A resource type beside users and groups; what it is made of is in two JSON files beside this class. */
public enum CustomType {
    /** At {@code /Devices}: a custom object of Soffid's, known by its {@code name}. */
    DEVICE("name"),
    /** At {@code /Grants}: that an account has a role, maybe within a domain; there is one of each. */
    GRANT("accountName roleName domain"),
    /** At {@code /Departments}: a second kind of group, known by its {@code displayName}; members are not looked up. */
    DEPARTMENT("displayName");

    private final String key;

    /** @param key attributes with spaces between them */
    CustomType(String key) {
        this.key = key;
    }

    /** The attributes that together are there once. */
    List<String> key() {
        return List.of(key.split(" ", -1));
    }

    JsonNode type() {
        return file("type");
    }

    JsonNode schema() {
        return file("schema");
    }

    String typeName() {
        return type().path("name").asText();
    }

    /** Where the resources are, with a slash before. */
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
