package com.soffid.iam.sync.agent.scim.config;

import java.util.Map;
import java.util.Optional;

/**
 * The properties of one object mapping, as the product page defines them. Immutable.
 *
 * <p>{@code path} is required. An agent of the 1.x connector may lack {@code keyAttribute}: it is {@code externalId}
 * then, as it was, and {@link #keyAttributeAssumed()} says that a warning is due.
 */
public final class ObjectSettings {

    private static final String ASSUMED_KEY_ATTRIBUTE = "externalId";

    private final String path;
    private final String keyAttribute;
    private final boolean keyAttributeAssumed;
    private final Optional<String> changeProperty;
    private final boolean preventDeletion;

    private ObjectSettings(
            String path,
            String keyAttribute,
            boolean keyAttributeAssumed,
            Optional<String> changeProperty,
            boolean preventDeletion) {
        this.path = path;
        this.keyAttribute = keyAttribute;
        this.keyAttributeAssumed = keyAttributeAssumed;
        this.changeProperty = changeProperty;
        this.preventDeletion = preventDeletion;
    }

    /**
     * Reads the properties of an object mapping.
     *
     * @param label the object mapping, as messages name it
     * @param properties as the console keeps them
     * @throws ConfigurationException when {@code path} is missing
     */
    public static ObjectSettings of(String label, Map<String, String> properties) {
        String path = property(properties, "path")
                .orElseThrow(() -> new ConfigurationException(
                        label, "the property path is missing; expected a path below the Server URL, such as /Users"));
        Optional<String> keyAttribute = property(properties, "keyAttribute");
        return new ObjectSettings(
                path,
                keyAttribute.orElse(ASSUMED_KEY_ATTRIBUTE),
                keyAttribute.isEmpty(),
                property(properties, "changeProperty"),
                property(properties, "preventDeletion")
                        .filter("true"::equalsIgnoreCase)
                        .isPresent());
    }

    private static Optional<String> property(Map<String, String> properties, String name) {
        return Optional.ofNullable(properties.get(name)).map(String::trim).filter(value -> !value.isEmpty());
    }

    /** Path below the server URL, with or without a slash at either end. */
    public String path() {
        return path;
    }

    /** The SCIM attribute that finds objects. */
    public String keyAttribute() {
        return keyAttribute;
    }

    /** Whether {@link #keyAttribute()} is the default of the 1.x connector and not what somebody configured. */
    public boolean keyAttributeAssumed() {
        return keyAttributeAssumed;
    }

    /** The SCIM attribute whose value grows with each change of an object. */
    public Optional<String> changeProperty() {
        return changeProperty;
    }

    /** Whether objects are never removed from the target. */
    public boolean preventDeletion() {
        return preventDeletion;
    }
}
