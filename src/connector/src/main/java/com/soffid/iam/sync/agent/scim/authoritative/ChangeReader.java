package com.soffid.iam.sync.agent.scim.authoritative;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.SoffidReader;
import com.soffid.iam.sync.agent.scim.mapping.value.AttributeMaps;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.mapping.value.NamedEntry;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.engine.extobj.ValueObjectMapper;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.AuthoritativeChangeIdentifier;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes an authoritative change of a resource. It corrects three limits of Soffid's reader: the reader takes secondary groups
 * only as a collection of texts, it sets the identity of a change for only one of the two types of user changes, and it
 * confuses two parts of that identity. For one thread.
 */
final class ChangeReader {

    private static final String ATTRIBUTES = "attributes";
    private static final String GROUPS = "secondaryGroups";
    private static final String CHANGE_ID = "changeId";
    private static final String CHANGE_DATE = "changeDate";
    private static final String EMPLOYEE_ID = "employeeId";

    private final String system;
    private final SecondaryGroups groups;

    /** @param system the agent's name */
    ChangeReader(String system, SecondaryGroups groups) {
        this.system = system;
        this.groups = groups;
    }

    /**
     * Reads the change that a resource stands for.
     *
     * @return empty when the mapping reads nothing that a load uses
     * @throws com.soffid.iam.sync.agent.scim.mapping.value.MappingException when the resource cannot be read; the message names
     *     the mapping and the resource
     */
    Optional<AuthoritativeChange> change(ScimMapping mapping, Resource resource) {
        String where = new FoundResource(mapping, resource).label();
        return mapping.parse(resource)
                .filter(object -> hasName(mapping, where, object))
                .flatMap(object -> change(where, object));
    }

    /**
     * Whether an object has the name that its mapping reads. An expression may give no name, to leave an object out. A missing
     * attribute is an error, because after a full load Soffid disables each user whose name is missing.
     */
    private static boolean hasName(ScimMapping mapping, String where, ExtensibleObject object) {
        String attribute = isUser(object) ? "userName" : "name";
        boolean named = !Objects.toString(object.getAttribute(attribute), "").isBlank() || !mapping.reads(attribute);
        if (!named && mapping.readFrom(attribute).isPresent()) {
            throw new MappingException(where + " has no "
                    + mapping.readFrom(attribute).map(String::valueOf).orElse("") + ", from which " + attribute
                    + " is read, so that it has no name in Soffid. Nothing of the load is used. Read " + attribute
                    + " from an attribute that every resource has, and check what the connector's user may see");
        }
        return named;
    }

    private Optional<AuthoritativeChange> change(String where, ExtensibleObject object) {
        if (isUser(object)) {
            return Optional.of(ofUser(where, object));
        }
        AuthoritativeChange change =
                new SoffidReader(where).read("change", mapper -> mapper.parseAuthoritativeChange(object));
        Optional.ofNullable(change).ifPresent(read -> read.setSourceSystem(system));
        return Optional.ofNullable(change);
    }

    private static boolean isUser(ExtensibleObject object) {
        return isOf(SoffidObjectType.OBJECT_USER, object) || isOf(SoffidObjectType.OBJECT_AUTHORITATIVE_CHANGE, object);
    }

    private static boolean isOf(SoffidObjectType type, ExtensibleObject object) {
        return type.getValue().equals(object.getObjectType());
    }

    private AuthoritativeChange ofUser(String where, ExtensibleObject user) {
        Object given = user.getAttribute(GROUPS);
        // No value means that the groups are not known; an empty list means that there are none.
        user.setAttribute(GROUPS, NamedEntry.isNone(given) ? null : groups.names(where, given));
        AttributeMaps.merge(user, "userAttributes");
        return new SoffidReader(where).read("change", mapper -> {
            Optional<Map<String, Object>> attributes = attributes(mapper, user);
            AuthoritativeChange change = mapper.parseAuthoritativeChange(user);
            attributes.ifPresent(change::setAttributes);
            change.setId(new AuthoritativeChangeIdentifier(
                    mapper.toSingleton(user.getAttribute(EMPLOYEE_ID)),
                    mapper.toDate(user.getAttribute(CHANGE_DATE)),
                    mapper.toSingleton(user.getAttribute(CHANGE_ID)),
                    null));
            change.setSourceSystem(system);
            return change;
        });
    }

    /**
     * The additional attributes of a user of type {@code authChange}. Soffid has the parts of the identity among them. Its
     * reader adds them even without a value, and Soffid would then define an attribute for each.
     */
    private static Optional<Map<String, Object>> attributes(ValueObjectMapper mapper, ExtensibleObject user) {
        Object given = user.getAttribute(ATTRIBUTES);
        if (isOf(SoffidObjectType.OBJECT_USER, user) || !(given == null || given instanceof Map)) {
            return Optional.empty();
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (given != null) {
            ((Map<?, ?>) given).forEach((name, value) -> attributes.put(String.valueOf(name), value));
        }
        for (String part : List.of(CHANGE_ID, CHANGE_DATE, EMPLOYEE_ID)) {
            Object value = user.getAttribute(part);
            if (value != null) {
                attributes.putIfAbsent(part, text(mapper, value));
            }
        }
        return Optional.of(attributes);
    }

    private static String text(ValueObjectMapper mapper, Object value) {
        return value instanceof Calendar ? ((Calendar) value).toInstant().toString() : mapper.toSingleString(value);
    }
}
