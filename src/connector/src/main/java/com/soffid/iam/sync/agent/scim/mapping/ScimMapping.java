package com.soffid.iam.sync.agent.scim.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.mapping.property.GrantStyle;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One object mapping of the agent: which Soffid objects it is for, where their resources are, and how one becomes the
 * other. Holds its own copy of what the sync server handed over. Immutable.
 *
 * <p>Attribute mappings that carry a password are apart: they take part in {@link #generateWithPassword} and {@link
 * #generatePasswordOnly} and in nothing else, so that no ordinary update can write or compare a password.
 */
public final class ScimMapping {

    private static final Set<SoffidObjectType> GRANTS = Set.of(
            SoffidObjectType.OBJECT_GRANT,
            SoffidObjectType.OBJECT_GRANTED_ROLE,
            SoffidObjectType.OBJECT_ALL_GRANTED_ROLES);

    /** The Soffid attributes that are the names of objects. */
    private static final List<String> NAMES = List.of("accountName", "name");

    private final ObjectTranslator translator;
    private final ExtensibleObjectMapping original;
    private final ObjectSettings settings;
    private final MappedEndpoint attributes;
    private final AttributeRows rows;
    private final MappingEvaluation evaluation;
    private final MappingInput input;
    private final MappingOutput output;

    /**
     * @param mapping already copied
     * @throws ConfigurationException when a property or an attribute reference cannot be used
     */
    ScimMapping(ObjectTranslator translator, Function<String, Endpoint> endpoints, ExtensibleObjectMapping mapping) {
        this.translator = translator;
        this.original = mapping;
        this.settings = ObjectSettings.of(label(), systemObject(), mapping.getProperties());
        this.attributes = new MappedEndpoint(label(), endpoints, settings);
        this.rows = AttributeRows.of(label(), mapping);
        this.evaluation = new MappingEvaluation(label());
        this.input = new MappingInput(evaluation, translator, mapping, rows);
        this.output = new MappingOutput(evaluation, translator, mapping, rows, attributes.keyRoot());
    }

    /** The mapping, as messages name it: both of its names in the console. */
    public String label() {
        return label(original);
    }

    /** The same of a mapping as the sync server hands it over. */
    static String label(ExtensibleObjectMapping mapping) {
        String custom = Objects.toString(mapping.getSoffidCustomObject(), "");
        return "Object mapping " + mapping.getSystemObject() + " (Soffid object " + mapping.getSoffidObject()
                + (custom.isEmpty() ? ")" : " " + custom + ")");
    }

    public SoffidObjectType type() {
        return original.getSoffidObject();
    }

    /** The type of custom objects that it is for, if it is for custom objects. */
    Optional<String> customType() {
        return Optional.ofNullable(original.getSoffidCustomObject()).filter(name -> !name.isEmpty());
    }

    /** Whether a Soffid object is of its type; the condition does not count. */
    boolean isFor(ExtensibleObject object) {
        return original.appliesToSoffidObject(object);
    }

    /** Whether it is for grants, of whichever type, that have this form. */
    public boolean isForGrants(GrantStyle style) {
        return isForGrants() && settings.grantStyle() == style;
    }

    /** Whether it is for grants, of whichever type. */
    public boolean isForGrants() {
        return GRANTS.contains(type());
    }

    /** Whether nothing is done through it: in the 1.x connector, mappings for grants had no effect, and so no path. */
    boolean isIdle() {
        return isForGrants() && settings.pathIsAssumed();
    }

    /** What an administrator should know of it though it can be used, one sentence each. */
    public List<String> warnings() {
        if (isIdle()) {
            return List.of("the property path is missing; a mapping for grants is not used without it");
        }
        return Stream.of(settings.warnings(), rows.warnings(), nameWarnings())
                .flatMap(List::stream)
                .collect(Collectors.toList());
    }

    private List<String> nameWarnings() {
        return NAMES.stream()
                .filter(this::readsAlsoFromKey)
                .map(name ->
                        name + " is read by several attribute mappings, of which the last one counts; it does not read "
                                + key() + " (keyAttribute), by which updates find the object. Read " + name
                                + " from keyAttribute only")
                .collect(Collectors.toList());
    }

    /** The name of the type in the target, which objects for scripts carry. */
    public String systemObject() {
        return Objects.toString(original.getSystemObject(), "");
    }

    /** Where the resources are. */
    public Endpoint endpoint() {
        return attributes.endpoint();
    }

    /** The attribute that finds a resource. */
    public AttributePath key() {
        return attributes.key();
    }

    /** The attribute of a role's or group's resource that holds its members. */
    public AttributePath memberAttribute() {
        return attributes.members();
    }

    /** Whether it writes the members itself. */
    public boolean writesMembers() {
        return rows.write(memberAttribute().lastName());
    }

    /** Whether an expression or the condition names a variable. */
    public boolean mentions(String variable) {
        return rows.mention(variable) || AttributeRows.mentions(original.getCondition(), variable);
    }

    /** The attribute that grows with each change, if incremental loads are configured. */
    public Optional<AttributePath> changeProperty() {
        return attributes.changeProperty();
    }

    /** Whether resources are never removed. */
    public boolean preventsDeletion() {
        return settings.preventDeletion();
    }

    /** Its properties. */
    public ObjectSettings settings() {
        return settings;
    }

    /** Whether it brings anything from the target to Soffid. */
    public boolean reads() {
        return rows.read();
    }

    /** Whether it brings anything from Soffid to the target. */
    public boolean writes() {
        return rows.write();
    }

    /** Whether it brings one Soffid attribute from the target. */
    public boolean reads(String soffidAttribute) {
        return rows.read(soffidAttribute);
    }

    /** Whether a password is mapped. */
    public boolean hasPassword() {
        return output.hasPassword();
    }

    /** The script of a trigger, if there is one. */
    public Optional<String> trigger(SoffidObjectTrigger type) {
        return original.getTriggers().stream()
                .filter(trigger -> type.equals(trigger.getTrigger()))
                .map(trigger -> Objects.toString(trigger.getScript(), ""))
                .filter(script -> !script.isBlank())
                .findFirst();
    }

    /** Whether the condition holds for a Soffid object. */
    public boolean appliesTo(ExtensibleObject source) {
        return evaluation.run(source, () -> translator.evalCondition(source, original));
    }

    /** The object as the target should have it, without its password. */
    public ExtensibleObject generate(ExtensibleObject source) {
        return output.ordinary(source);
    }

    /** The same without the attribute that holds the key: what an entry has of a resource that is found by it. */
    public ExtensibleObject generateWithoutKey(ExtensibleObject source) {
        return output.withoutKey(source);
    }

    /** The same with the password that the source object holds as {@code password}. */
    public ExtensibleObject generateWithPassword(ExtensibleObject source, Secret password) {
        return output.withPassword(source, password);
    }

    /** Only what carries the password that the source object holds as {@code password}. */
    public ExtensibleObject generatePasswordOnly(ExtensibleObject source, Secret password) {
        return output.passwordOnly(source, password);
    }

    /** The key of a generated object, or of the resource that a Soffid object has; empty when it has no value. */
    public Optional<String> keyOf(ExtensibleObject generated) {
        return key().valuesIn(JsonEncoder.encode(label(), generated)).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The key that a Soffid object's resource has, evaluating nothing but the attribute mappings of the key. */
    public Optional<String> keyFor(ExtensibleObject source) {
        return output.keyOnly(source).flatMap(this::keyOf);
    }

    /**
     * The attribute of the target that a Soffid attribute is read from, when it is read as it is. Where several attribute
     * mappings read it, as in the default mappings of the 1.x connector, the last one counts, also when it gives no value.
     *
     * @param soffidAttribute its name, for example {@code accountName}
     */
    public Optional<AttributePath> readFrom(String soffidAttribute) {
        return input.readFrom(soffidAttribute);
    }

    /** Whether several attribute mappings read a Soffid attribute, of which the last one counts. */
    public boolean readsRepeatedly(String soffidAttribute) {
        return rows.readRepeatedly(soffidAttribute);
    }

    /** Whether a Soffid attribute is read from the key, by an attribute mapping that does not count because of a later one. */
    public boolean readsAlsoFromKey(String soffidAttribute) {
        return rows.readFrom(soffidAttribute, key())
                && !readFrom(soffidAttribute).equals(Optional.of(key()));
    }

    /**
     * What a resource must show to be updated. The members of a large group are left out where no attribute mapping
     * touches them and no script may look at them.
     */
    public Projection shownForUpdate() {
        boolean hasMembers =
                type().equals(SoffidObjectType.OBJECT_ROLE) || type().equals(SoffidObjectType.OBJECT_GROUP);
        boolean touched = !original.getTriggers().isEmpty()
                || rows.touch(memberAttribute().lastName());
        return hasMembers && !touched ? Projection.without(List.of(memberAttribute())) : Projection.all();
    }

    /**
     * What a resource is in Soffid's words, of JDK and Soffid classes only; empty when the mapping reads nothing.
     *
     * @throws MappingException also when a date or a boolean cannot be read
     */
    public Optional<ExtensibleObject> parse(Resource resource) {
        return input.object(resource);
    }

    /** One Soffid attribute of a resource as {@link #parse} reads it, as text; empty when it has no value. */
    public Optional<String> parseText(String soffidAttribute, Resource resource) {
        return input.text(soffidAttribute, resource);
    }

    /**
     * Runs a trigger of this mapping; only {@code false} and null stop what it guards.
     *
     * @param trigger which one, for messages
     */
    public boolean allows(String trigger, String script, ExtensibleObject variables, List<Secret> secrets) {
        return evaluation.run(
                ": trigger " + trigger, secrets, variables, () -> translator.evalExpression(variables, script));
    }
}
