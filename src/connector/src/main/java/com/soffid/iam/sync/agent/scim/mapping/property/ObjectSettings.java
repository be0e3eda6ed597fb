package com.soffid.iam.sync.agent.scim.mapping.property;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of one object mapping: those of the product page, and those that this connector adds. Immutable.
 *
 * <p>A mapping of the 1.x connector may lack {@code path} and {@code keyAttribute}. Their values are then the name of the
 * system object and {@code externalId}, as in that connector, and {@link #warnings()} says so.
 */
public final class ObjectSettings {

    private static final String ASSUMED_KEY_ATTRIBUTE = "externalId";

    private final String path;
    private final boolean pathIsAssumed;
    private final String keyAttribute;
    private final Optional<String> changeProperty;
    private final boolean preventDeletion;
    private final Optional<DeleteAction> deleteAction;
    private final int minimumCount;
    private final GrantStyle grantStyle;
    private final MemberSettings members;
    private final boolean multidomain;
    private final List<String> warnings;

    private ObjectSettings(MappingProperties properties, String path, List<String> warnings) {
        this.path = path;
        this.pathIsAssumed = properties.text("path").isEmpty();
        this.keyAttribute = properties.text("keyAttribute").orElse(ASSUMED_KEY_ATTRIBUTE);
        this.changeProperty = properties.text("changeProperty");
        this.preventDeletion = properties.flag("preventDeletion");
        this.deleteAction = properties.oneOf("deleteAction", DeleteAction.class);
        this.minimumCount = properties.number("minimumCount");
        this.grantStyle = properties.oneOf("grantStyle", GrantStyle.class).orElse(GrantStyle.MEMBER);
        this.members = MemberSettings.read(properties);
        this.multidomain = properties.flag("multidomain");
        List<String> all = new ArrayList<>(warnings);
        properties.unknown().forEach(name -> all.add("the property " + name + " is not known and not used"));
        this.warnings = List.copyOf(all);
    }

    /**
     * Reads the properties of an object mapping.
     *
     * @param label the object mapping, as messages name it
     * @param systemObject its name in the target; the path if the property is not set
     * @param properties as the console keeps them
     * @throws ConfigurationException when there is no path at all, or a property cannot be used
     */
    public static ObjectSettings of(String label, String systemObject, Map<String, String> properties) {
        MappingProperties read = new MappingProperties(label, properties);
        List<String> warnings = new ArrayList<>();
        Optional<String> path = read.text("path");
        if (path.isEmpty()) {
            warnings.add("the property path is missing; /" + systemObject.trim() + " is used, as in the 1.x connector");
        }
        if (read.text("keyAttribute").isEmpty()) {
            warnings.add("the property keyAttribute is missing; " + ASSUMED_KEY_ATTRIBUTE
                    + " is used, as in the 1.x connector");
        }
        return new ObjectSettings(
                read,
                path.or(() -> Optional.of(systemObject.trim()).filter(name -> !name.isEmpty()))
                        .orElseThrow(() -> new ConfigurationException(
                                label,
                                "the property path is missing; expected a path below the Server URL, such as /Users")),
                warnings);
    }

    /** Path below the server URL, with or without a slash at either end. */
    public String path() {
        return path;
    }

    /** Whether the property is not set, so that {@link #path()} is the default of the 1.x connector. */
    public boolean pathIsAssumed() {
        return pathIsAssumed;
    }

    /** The SCIM attribute that finds objects. */
    public String keyAttribute() {
        return keyAttribute;
    }

    /** The SCIM attribute whose value grows with each change of an object. */
    public Optional<String> changeProperty() {
        return changeProperty;
    }

    /** Whether objects are never deleted from the target, nor deactivated instead. */
    public boolean preventDeletion() {
        return preventDeletion;
    }

    /** How a resource is removed; empty when the property is not set. */
    public Optional<DeleteAction> deleteAction() {
        return deleteAction;
    }

    /** How many objects a full list has at least; a shorter list is an error. 0 for any number. */
    public int minimumCount() {
        return minimumCount;
    }

    /** What a grant is in the target; for mappings of grants. */
    public GrantStyle grantStyle() {
        return grantStyle;
    }

    /** The properties about members; for mappings of roles, groups and grants. */
    public MemberSettings members() {
        return members;
    }

    /** Whether grants are read from an extension, as the 1.x connector did with this property. */
    public boolean multidomain() {
        return multidomain;
    }

    /** Warnings about properties that can be used, one sentence each. */
    public List<String> warnings() {
        return warnings;
    }

    /** How a resource is removed. */
    public enum DeleteAction {
        /** It is deleted (RFC 7644, 3.6). */
        DELETE,
        /** It stays and gets {@code active=false}, for targets that do not delete resources. */
        DEACTIVATE
    }

    /** What a grant is in the target. */
    public enum GrantStyle {
        /** An entry among the members of the role's resource (RFC 7643, 4.2). */
        MEMBER,
        /** A resource of its own, as on Soffid's own SCIM server. */
        RESOURCE
    }
}
