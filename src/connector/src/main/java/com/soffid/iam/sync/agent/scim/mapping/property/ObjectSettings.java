package com.soffid.iam.sync.agent.scim.mapping.property;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties of one object mapping: those of the product page, and what this connector adds to them. Immutable.
 *
 * <p>An agent of the 1.x connector may lack {@code path} and {@code keyAttribute}. They are the name of the system object
 * and {@code externalId} then, as they were, and {@link #warnings()} says so.
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
     * @param systemObject its name in the target, which is the path of an old agent that has none
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

    /** Whether {@link #path()} is the default of the 1.x connector and not what somebody configured. */
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

    /** Whether objects are never removed from the target, nor deactivated in place of it. */
    public boolean preventDeletion() {
        return preventDeletion;
    }

    /** What becomes of a resource that Soffid does not want any more; empty when nobody said so. */
    public Optional<DeleteAction> deleteAction() {
        return deleteAction;
    }

    /** How many objects a full listing has at least; a shorter one is an error. 0 for any number. */
    public int minimumCount() {
        return minimumCount;
    }

    /** What a grant is in the target; for mappings of grants. */
    public GrantStyle grantStyle() {
        return grantStyle;
    }

    /** What is said of members; for mappings of roles, groups and grants. */
    public MemberSettings members() {
        return members;
    }

    /** Whether grants are read from the extension that the 1.x connector read with this property. */
    public boolean multidomain() {
        return multidomain;
    }

    /** What an administrator should know of the properties though they can be used, one sentence each. */
    public List<String> warnings() {
        return warnings;
    }
}
