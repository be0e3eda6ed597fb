package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.api.User;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What an authoritative load takes over of a user: values that are given; an empty one never overwrites. */
final class UserFields {
    private UserFields() {}

    /** A new user, with Soffid's defaults where the source says nothing. */
    static User created(User from) {
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

    /** Copies the differences; false if there is none. */
    static boolean copy(User from, User to) {
        boolean changed = copy(from, to, User::getFirstName, User::setFirstName);
        changed |= copy(from, to, User::getLastName, User::setLastName);
        changed |= copy(from, to, User::getLastName2, User::setLastName2);
        changed |= copy(from, to, User::getFullName, User::setFullName);
        changed |= copy(from, to, User::getShortName, User::setShortName);
        changed |= copy(from, to, User::getMailDomain, User::setMailDomain);
        changed |= copy(from, to, User::getMailAlias, User::setMailAlias);
        changed |= copy(from, to, User::getMailServer, User::setMailServer);
        changed |= copy(from, to, User::getHomeServer, User::setHomeServer);
        changed |= copy(from, to, User::getProfileServer, User::setProfileServer);
        changed |= copy(from, to, User::getPrimaryGroup, User::setPrimaryGroup);
        changed |= copy(from, to, User::getUserType, User::setUserType);
        changed |= copy(from, to, User::getComments, User::setComments);
        changed |= copy(from, to, User::getMultiSession, User::setMultiSession);
        changed |= copy(from, to, User::getActive, User::setActive);
        return changed;
    }

    private static <T> boolean copy(User from, User to, Function<User, T> get, BiConsumer<User, T> set) {
        T value = get.apply(from);
        if (value == null || "".equals(value) || Objects.equals(value, get.apply(to))) {
            return false;
        }
        set.accept(to, value);
        return true;
    }
}
