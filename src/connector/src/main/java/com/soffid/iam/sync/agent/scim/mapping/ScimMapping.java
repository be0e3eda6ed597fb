package com.soffid.iam.sync.agent.scim.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.GrantStyle;
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
 * One object mapping of the agent. It says which Soffid objects it is for and where their resources are, and converts between
 * the two. Holds its own copy of the sync server's data. Thread-safe.
 *
 * <p>Only {@link #generateWithPassword} and {@link #generatePasswordOnly} use attribute mappings that carry a password, so that
 * no ordinary update can write or compare a password.
 */
public final class ScimMapping {

    private static final Set<SoffidObjectType> GRANTS = Set.of(
            SoffidObjectType.OBJECT_GRANT,
            SoffidObjectType.OBJECT_GRANTED_ROLE,
            SoffidObjectType.OBJECT_ALL_GRANTED_ROLES);

    private final ObjectTranslator translator;
    private final ExtensibleObjectMapping original;
    private final String label;
    private final ObjectSettings settings;
    private final MappedEndpoint attributes;
    private final AttributeRows rows;
    private final MappingEvaluation evaluation;
    private final MappingNotices notices;
    private final MappingInput input;
    private final MappingOutput output;

    /**
     * @param mapping already copied
     * @throws ConfigurationException when a property or an attribute reference cannot be used
     */
    ScimMapping(ObjectTranslator translator, Function<String, Endpoint> endpoints, ExtensibleObjectMapping mapping) {
        this.translator = translator;
        this.original = mapping;
        this.label = label(mapping);
        this.settings = ObjectSettings.of(label(), systemObject(), mapping.getProperties());
        this.attributes = new MappedEndpoint(label(), endpoints, settings);
        this.rows = AttributeRows.of(label(), mapping);
        this.evaluation = new MappingEvaluation(label());
        this.notices = new MappingNotices(attributes.endpoint(), rows);
        this.input = new MappingInput(evaluation, translator, mapping, rows);
        this.output = new MappingOutput(evaluation, translator, mapping, rows, attributes.keyRoot());
    }

    /** The mapping as messages name it, by both of its names in the console. */
    public String label() {
        return label;
    }

    /** The label of a mapping that the sync server gave. */
    static String label(ExtensibleObjectMapping mapping) {
        String custom = Objects.toString(mapping.getSoffidCustomObject(), "");
        return "Object mapping " + mapping.getSystemObject() + " (Soffid object " + mapping.getSoffidObject()
                + (custom.isEmpty() ? ")" : " " + custom + ")");
    }

    public SoffidObjectType type() {
        return original.getSoffidObject();
    }

    /** The type of its custom objects; empty if it is not for custom objects. */
    Optional<String> customType() {
        return Optional.ofNullable(original.getSoffidCustomObject()).filter(name -> !name.isEmpty());
    }

    /** Whether a Soffid object has its type; ignores the condition. */
    boolean isFor(ExtensibleObject object) {
        return original.appliesToSoffidObject(object);
    }

    /** Whether it is for grants of any type, with this style. */
    public boolean isForGrants(GrantStyle style) {
        return isForGrants() && settings.grantStyle() == style;
    }

    /** Whether it is for grants of any type. */
    public boolean isForGrants() {
        return GRANTS.contains(type());
    }

    /** Whether the connector does not use it: in the 1.x connector, mappings for grants had no effect and no path. */
    boolean isIdle() {
        return isForGrants() && settings.pathIsAssumed();
    }

    /** Warnings about a mapping that can be used, one sentence each. */
    public List<String> warnings() {
        if (isIdle()) {
            return List.of("the property path is missing; a mapping for grants is not used without it");
        }
        return Stream.of(settings.warnings(), rows.warnings(type()), rows.nameWarnings(key()))
                .flatMap(List::stream)
                .collect(Collectors.toList());
    }

    /**
     * The attributes that it names and the target's schema does not have, one sentence each. They are given once, as soon as
     * the schema is known. Sends no request.
     */
    public List<String> newWarnings() {
        return isIdle() ? List.of() : notices.takeWarnings();
    }

    /** The attribute mappings that gave no value for many objects. They are given once. */
    public List<String> newHints() {
        return notices.takeHints();
    }

    /** The name of the type in the target; objects for scripts have it as their type. */
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

    /** Whether it writes the members. */
    public boolean writesMembers() {
        return rows.write(memberAttribute().lastName());
    }

    /** Whether an expression or the condition names a variable. */
    public boolean mentions(String variable) {
        return rows.mention(variable) || AttributeRows.mentions(original.getCondition(), variable);
    }

    /** The attribute whose value grows with each change; empty if incremental loads are not configured. */
    public Optional<AttributePath> changeProperty() {
        return attributes.changeProperty();
    }

    /** Its properties. */
    public ObjectSettings settings() {
        return settings;
    }

    /** Whether it reads from the target. */
    public boolean reads() {
        return rows.read();
    }

    /** Whether it writes to the target. */
    public boolean writes() {
        return rows.write();
    }

    /** Whether it reads this Soffid attribute from the target. */
    public boolean reads(String soffidAttribute) {
        return rows.read(soffidAttribute);
    }

    /** Whether a password is mapped. */
    public boolean hasPassword() {
        return output.hasPassword();
    }

    /** The script of a trigger; empty if there is none. */
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
        ExtensibleObject generated = output.ordinary(source);
        notices.wrote(generated);
        return generated;
    }

    /** Like {@link #generate}, but without the attribute that holds the key, which an entry among members does not have. */
    public ExtensibleObject generateWithoutKey(ExtensibleObject source) {
        return output.withoutKey(source);
    }

    /** Like {@link #generate}, but with the password that the source object holds as {@code password}. */
    public ExtensibleObject generateWithPassword(ExtensibleObject source, Secret password) {
        return output.withPassword(source, password);
    }

    /** Only the attributes that carry the password that the source object holds as {@code password}. */
    public ExtensibleObject generatePasswordOnly(ExtensibleObject source, Secret password) {
        return output.passwordOnly(source, password);
    }

    /** The key of a generated object; empty when it has none. */
    public Optional<String> keyOf(ExtensibleObject generated) {
        return key().valuesIn(JsonEncoder.encode(label(), generated)).stream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The key of a Soffid object's resource; evaluates only the attribute mappings of the key. */
    public Optional<String> keyFor(ExtensibleObject source) {
        return output.keyOnly(source).flatMap(this::keyOf);
    }

    /**
     * The attribute of the target from which a Soffid attribute is read as it is; empty if it is read by an expression, or not
     * at all. If several attribute mappings read it, as in the default mappings of the 1.x connector, the last one counts, also
     * when it gives no value.
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

    /** Whether an attribute mapping reads a Soffid attribute from the key, and a later attribute mapping overrides it. */
    public boolean readsAlsoFromKey(String soffidAttribute) {
        return rows.readAlsoFrom(soffidAttribute, key());
    }

    /** The attributes that an object needs: members, which may be many, only if an attribute mapping or a trigger uses them. */
    public Projection neededAttributes() {
        boolean hasMembers =
                type().equals(SoffidObjectType.OBJECT_ROLE) || type().equals(SoffidObjectType.OBJECT_GROUP);
        boolean touched = !original.getTriggers().isEmpty()
                || rows.touch(memberAttribute().lastName());
        return hasMembers && !touched ? Projection.without(List.of(memberAttribute())) : Projection.all();
    }

    /**
     * The Soffid object that a resource stands for, of JDK and Soffid classes only; empty when the mapping reads nothing.
     *
     * @throws MappingException also when a date or a boolean cannot be read
     */
    public Optional<ExtensibleObject> parse(Resource resource) {
        Optional<ExtensibleObject> object = input.object(resource);
        object.ifPresent(notices::read);
        return object;
    }

    /** One Soffid attribute of a resource as {@link #parse} reads it, as text; empty when it has no value. */
    public Optional<String> parseText(String soffidAttribute, Resource resource) {
        return input.text(soffidAttribute, resource);
    }

    /**
     * Runs a trigger of this mapping.
     *
     * @param trigger its name, for messages
     * @return false when the script gives {@code false} or null
     */
    public boolean allows(String trigger, String script, ExtensibleObject variables, List<Secret> secrets) {
        return evaluation.run(
                ": trigger " + trigger, secrets, variables, () -> translator.evalExpression(variables, script));
    }
}
