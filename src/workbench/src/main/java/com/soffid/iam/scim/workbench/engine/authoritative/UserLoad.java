package com.soffid.iam.scim.workbench.engine.authoritative;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.engine.load.FieldCopy;
import com.soffid.iam.scim.workbench.engine.load.LoadContext;
import com.soffid.iam.scim.workbench.engine.load.Tally;
import com.soffid.iam.sync.engine.extobj.UserExtensibleObject;
import com.soffid.iam.sync.engine.extobj.ValueObjectMapper;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings users of an authoritative source into Soffid. */
final class UserLoad {
    private static final int MAX_USER_NAME = 150;

    private final LoadContext context;
    private final Tally tally;
    private final Set<String> seen = new HashSet<>();

    UserLoad(LoadContext context, Tally tally) {
        this.context = context;
        this.tally = tally;
    }

    void apply(User user, AuthoritativeChange change) throws InternalErrorException {
        String name = user.getUserName();
        if (name == null || name.isBlank() || name.length() > MAX_USER_NAME) {
            throw new InternalErrorException("a user needs a userName of 1 to " + MAX_USER_NAME + " characters");
        }
        tally.read(1);
        seen.add(name);
        Optional<User> known = context.soffid().users().find(name);
        Map<String, Object> attributes = attributes(change, known);
        if (known.isEmpty()) {
            Optional<User> accepted = accept(user, attributes, null, SoffidObjectTrigger.PRE_INSERT);
            if (accepted.isPresent()) {
                store(created(accepted.get()), attributes, change);
                tally.created();
            }
        } else {
            Optional<User> accepted = accept(user, attributes, known.get(), SoffidObjectTrigger.PRE_UPDATE);
            boolean changed = accepted.isPresent() && copy(accepted.get(), known.get());
            if (accepted.isPresent() && (changed || differs(attributes, change, known.get()))) {
                store(known.get(), attributes, change);
                tally.updated();
            }
        }
    }

    private void store(User user, Map<String, Object> attributes, AuthoritativeChange change) {
        user.setAttributes(attributes);
        context.soffid().users().put(user);
        if (change.getGroups() != null) {
            context.soffid().memberships().replace(user.getUserName(), change.getGroups());
        }
    }

    private boolean differs(Map<String, Object> attributes, AuthoritativeChange change, User known) {
        boolean moved = change.getGroups() != null
                && !change.getGroups().equals(context.soffid().memberships().groupsOf(known.getUserName()));
        return moved || !attributes.equals(known.getAttributes());
    }

    private static Map<String, Object> attributes(AuthoritativeChange change, Optional<User> known) {
        Map<String, Object> attributes = known.<Map<String, Object>>map(user -> new HashMap<>(user.getAttributes()))
                .orElseGet(HashMap::new);
        if (change.getAttributes() != null) {
            attributes.putAll(change.getAttributes());
        }
        return attributes;
    }

    /** Makes a new user, with Soffid's defaults where the source gives no value. */
    private static User created(User from) {
        User user = new User();
        user.setUserName(from.getUserName());
        user.setFirstName("?");
        user.setLastName("?");
        user.setPrimaryGroup("world");
        user.setUserType("I");
        user.setActive(true);
        copy(from, user);
        return user;
    }

    /** Copies every value that the source gives; an empty one never overwrites. False if none differs. */
    private static boolean copy(User from, User to) {
        return FieldCopy.ofFilledValues(from, to)
                .field(User::getFirstName, User::setFirstName)
                .field(User::getLastName, User::setLastName)
                .field(User::getLastName2, User::setLastName2)
                .field(User::getFullName, User::setFullName)
                .field(User::getShortName, User::setShortName)
                .field(User::getMailDomain, User::setMailDomain)
                .field(User::getMailAlias, User::setMailAlias)
                .field(User::getMailServer, User::setMailServer)
                .field(User::getHomeServer, User::setHomeServer)
                .field(User::getProfileServer, User::setProfileServer)
                .field(User::getPrimaryGroup, User::setPrimaryGroup)
                .field(User::getUserType, User::setUserType)
                .field(User::getComments, User::setComments)
                .field(User::getMultiSession, User::setMultiSession)
                .field(User::getActive, User::setActive)
                .changed();
    }

    /** Disables the users that the source did not give, unless a trigger refuses; does nothing if it gave no user. */
    void disableUnseen() {
        if (seen.isEmpty()) {
            return;
        }
        for (User user : context.soffid().users().all()) {
            try {
                if (!Boolean.FALSE.equals(user.getActive())
                        && !seen.contains(user.getUserName())
                        && accept(user, user.getAttributes(), user, SoffidObjectTrigger.PRE_DELETE)
                                .isPresent()) {
                    context.soffid().users().change(user.getUserName(), stored -> stored.setActive(false));
                    tally.removed();
                }
            } catch (InternalErrorException e) {
                context.problem("user " + user.getUserName(), e);
            }
        }
    }

    /** The user as the trigger of a kind leaves it; nothing if the trigger refuses it. */
    private Optional<User> accept(
            User user, Map<String, Object> attributes, @Nullable User known, SoffidObjectTrigger trigger)
            throws InternalErrorException {
        if (!context.triggers().has(SoffidObjectType.OBJECT_USER, trigger)) {
            return Optional.of(user);
        }
        UserExtensibleObject newObject = new UserExtensibleObject(user, attributes, context.server());
        UserExtensibleObject oldObject =
                known == null ? null : new UserExtensibleObject(known, known.getAttributes(), context.server());
        boolean deletion = SoffidObjectTrigger.PRE_DELETE.equals(trigger);
        if (!context.triggers().accept(SoffidObjectType.OBJECT_USER, trigger, oldObject, deletion ? null : newObject)) {
            return Optional.empty();
        }
        return Optional.of(deletion ? user : new ValueObjectMapper().parseUser(newObject));
    }
}
