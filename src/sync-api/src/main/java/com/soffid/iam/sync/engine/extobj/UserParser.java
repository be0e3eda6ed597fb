package com.soffid.iam.sync.engine.extobj;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.AuthoritativeChangeIdentifier;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Reads a user, or a change of one, of one extensible object. Every error is an {@link InternalErrorException} that names
 * the attribute.
 *
 * <p>An authoritative change differs from a user in three ways, as on the platform: {@code active} is true for the text
 * "TRUE" too; {@code employeeId} replaces {@code changeId}, even with null; and both of them, together with {@code
 * changeDate}, are put into the attributes as text, even when they are null.
 */
final class UserParser {
    private static final Map<String, BiConsumer<User, String>> TEXTS = Map.ofEntries(
            Map.entry("mailAlias", User::setMailAlias),
            Map.entry("userName", User::setUserName),
            Map.entry("primaryGroup", User::setPrimaryGroup),
            Map.entry("comments", User::setComments),
            Map.entry("mailDomain", User::setMailDomain),
            Map.entry("fullName", User::setFullName),
            Map.entry("firstName", User::setFirstName),
            Map.entry("shortName", User::setShortName),
            Map.entry("lastName", User::setLastName),
            Map.entry("lastName2", User::setMiddleName),
            Map.entry("mailServer", User::setMailServer),
            Map.entry("homeServer", User::setHomeServer),
            Map.entry("profileServer", User::setProfileServer),
            Map.entry("userType", User::setUserType),
            Map.entry("createdBy", User::setCreatedByUser),
            Map.entry("modifiedBy", User::setModifiedByUser));

    /** Attributes that a user does not keep, and that must have a single value all the same. */
    private static final List<String> ONLY_CHECKED =
            List.of("phone", "attributes", "secondaryGroups", "changeId", "changeDate", "employeeId");

    private final ValueObjectMapper mapper;
    private final ExtensibleObject object;

    UserParser(ValueObjectMapper mapper, ExtensibleObject object) {
        this.mapper = mapper;
        this.object = object;
    }

    User user() throws InternalErrorException {
        User user = new User();
        user.setActive(single("active", active -> active == null ? null : "true".equals(active.toString())));
        parseFields(user);
        for (String attribute : ONLY_CHECKED) {
            single(attribute, Function.identity());
        }
        return user;
    }

    AuthoritativeChange authoritativeChange() throws InternalErrorException {
        AuthoritativeChange change = new AuthoritativeChange();
        change.setObjectType(SoffidObjectType.OBJECT_USER);
        change.setUser(new User());
        change.getUser().setActive(single("active", mapper::toBoolean));
        parseFields(change.getUser());
        single("phone", mapper::toString);
        change.setGroups(read("secondaryGroups", ValueObjectMapper::names));
        change.setId(new AuthoritativeChangeIdentifier());
        change.getId().setDate(single("changeDate", mapper::toDate));
        change.getId().setChangeId(single("employeeId", Function.identity()));
        Map<String, Object> attributes = read("attributes", ValueObjectMapper::map);
        change.setAttributes(attributes == null ? new HashMap<>() : attributes);
        for (String attribute : List.of("changeId", "changeDate", "employeeId")) {
            single(attribute, value -> change.getAttributes().put(attribute, mapper.toString(value)));
        }
        return change;
    }

    private void parseFields(User user) throws InternalErrorException {
        for (Map.Entry<String, BiConsumer<User, String>> text : TEXTS.entrySet()) {
            text.getValue().accept(user, single(text.getKey(), mapper::toString));
        }
        user.setId(single("id", mapper::toLong));
        user.setMultiSession(single("multiSession", mapper::toBoolean));
        user.setCreatedDate(single("createdOn", mapper::toCalendar));
        user.setModifiedDate(single("modifiedOn", mapper::toCalendar));
    }

    private <T> T single(String attribute, Function<Object, T> conversion) throws InternalErrorException {
        return read(attribute, conversion.compose(mapper::toSingleton));
    }

    private <T> T read(String attribute, Function<Object, T> conversion) throws InternalErrorException {
        try {
            return conversion.apply(object.getAttribute(attribute));
        } catch (RuntimeException e) {
            throw new InternalErrorException("Cannot read the attribute " + attribute, e);
        }
    }
}
