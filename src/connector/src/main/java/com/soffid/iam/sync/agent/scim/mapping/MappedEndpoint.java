package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The endpoint of an object mapping, and the attributes that its properties name: key, members, change property. Immutable. */
final class MappedEndpoint {

    private final String label;
    private final Endpoint endpoint;
    private final AttributePath key;
    private final AttributePath members;
    private final Optional<AttributePath> changeProperty;

    /**
     * @param label the object mapping, as messages name it
     * @throws ConfigurationException when a property cannot be used
     */
    MappedEndpoint(String label, Function<String, Endpoint> endpoints, ObjectSettings settings) {
        this.label = label;
        this.endpoint = endpoint(endpoints, settings.path());
        this.key = attribute("keyAttribute", settings.keyAttribute());
        this.members = attribute("memberAttribute", settings.members().memberAttribute());
        this.changeProperty = settings.changeProperty().map(path -> attribute("changeProperty", path));
    }

    private Endpoint endpoint(Function<String, Endpoint> endpoints, String path) {
        try {
            return endpoints.apply(path);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(label, "the property path: " + e.getMessage());
        }
    }

    private AttributePath attribute(String property, String path) {
        try {
            return AttributePath.parse(path);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(label, "the property " + property + ": " + e.getMessage());
        }
    }

    Endpoint endpoint() {
        return endpoint;
    }

    AttributePath key() {
        return key;
    }

    /** The top-level attribute that is the key, or contains it. */
    String keyRoot() {
        return Stream.concat(key.parents().stream(), Stream.of(key.lastName()))
                .findFirst()
                .orElse("");
    }

    AttributePath members() {
        return members;
    }

    Optional<AttributePath> changeProperty() {
        return changeProperty;
    }
}
