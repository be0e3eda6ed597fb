package com.soffid.iam.scim.workbench.engine;

import com.soffid.iam.api.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What a reconciliation takes over from a role that Soffid has already: every value that is given and different. */
final class RoleFields {
    private RoleFields() {}

    /** Copies the differences; false if there is none. */
    static boolean copy(Role from, Role to) {
        boolean changed = copy(from, to, Role::getDescription, Role::setDescription);
        changed |= copy(from, to, Role::getCategory, Role::setCategory);
        changed |= copy(from, to, Role::getDomain, Role::setDomain);
        changed |= copy(from, to, Role::getInformationSystemName, Role::setInformationSystemName);
        changed |= copy(from, to, Role::getPassword, Role::setPassword);
        changed |= copy(from, to, Role::getEnableByDefault, Role::setEnableByDefault);
        changed |= copy(from, to, Role::getBpmEnforced, Role::setBpmEnforced);
        changed |= copyAttributes(from, to);
        return changed;
    }

    private static <T> boolean copy(Role from, Role to, Function<Role, T> get, BiConsumer<Role, T> set) {
        T value = get.apply(from);
        if (value == null || Objects.equals(value, get.apply(to))) {
            return false;
        }
        set.accept(to, value);
        return true;
    }

    private static boolean copyAttributes(Role from, Role to) {
        Map<String, Object> merged = to.getAttributes() == null ? new HashMap<>() : new HashMap<>(to.getAttributes());
        Map<String, Object> before = new HashMap<>(merged);
        if (from.getAttributes() != null) {
            merged.putAll(from.getAttributes());
        }
        to.setAttributes(merged);
        return !merged.equals(before);
    }
}
