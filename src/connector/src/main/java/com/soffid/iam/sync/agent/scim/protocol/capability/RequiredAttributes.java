package com.soffid.iam.sync.agent.scim.protocol.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attributes without which a target creates no resource. Immutable. */
public final class RequiredAttributes {

    static final RequiredAttributes NONE = new RequiredAttributes(List.of());

    /** {@code /Users:name.familyName}. A schema has colons too, but no slash at its start. */
    private static final Pattern WITH_ENDPOINT = Pattern.compile("(/[^:]+):(.+)");

    private final List<Required> attributes;

    private RequiredAttributes(List<Required> attributes) {
        this.attributes = List.copyOf(attributes);
    }

    /** One required attribute. Immutable. */
    private static final class Required {

        private final String endpoint;
        private final AttributePath path;

        private Required(String endpoint, AttributePath path) {
            this.endpoint = endpoint;
            this.path = path;
        }

        private static Required parse(String text) {
            Matcher withEndpoint = WITH_ENDPOINT.matcher(text.trim());
            return withEndpoint.matches()
                    ? new Required(withEndpoint.group(1), AttributePath.parse(withEndpoint.group(2)))
                    : new Required("", AttributePath.parse(text.trim()));
        }

        private boolean isOf(String wanted) {
            return endpoint.isEmpty() || endpoint.equalsIgnoreCase(wanted);
        }

        /** An attribute without a schema may be in any extension. */
        private boolean isIn(JsonNode resource) {
            Stream<JsonNode> containers = path.schema().isPresent()
                    ? Stream.of(resource)
                    : Stream.concat(
                            Stream.of(resource),
                            resource.properties().stream()
                                    .filter(member -> AttributePath.isUrn(member.getKey()))
                                    .map(member -> member.getValue()));
            return containers
                    .flatMap(container -> path.valuesIn(container).stream())
                    .anyMatch(value -> !Values.isNothing(value)
                            && !(value.isTextual() && value.textValue().isBlank()));
        }

        @Override
        public String toString() {
            return endpoint.isEmpty() ? path.toString() : endpoint + ":" + path;
        }
    }

    /** The attributes of a setting; empty if it is not an array of attributes. */
    static Optional<RequiredAttributes> read(JsonNode setting) {
        List<Required> attributes = new ArrayList<>();
        for (JsonNode text : setting) {
            try {
                attributes.add(Required.parse(text.asText()));
            } catch (IllegalArgumentException notAnAttribute) {
                return Optional.empty();
            }
        }
        return setting.isArray() ? Optional.of(new RequiredAttributes(attributes)) : Optional.empty();
    }

    /**
     * The attributes that a resource does not have, in the order of the setting.
     *
     * @param endpoint the path of the endpoint below the server URL, with a slash before it, in any case
     */
    public List<String> missingIn(String endpoint, JsonNode resource) {
        return attributes.stream()
                .filter(required -> required.isOf(endpoint) && !required.isIn(resource))
                .map(required -> required.path.toString())
                .collect(Collectors.toUnmodifiableList());
    }

    /** The text in settings. */
    @Override
    public String toString() {
        return attributes.toString();
    }
}
