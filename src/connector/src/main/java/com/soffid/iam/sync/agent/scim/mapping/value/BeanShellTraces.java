package com.soffid.iam.sync.agent.scim.mapping.value;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Removes what an interpreter leaves in an object on which it runs a script: the variables {@code log}, {@code principal} and
 * {@code nashorn.global}, and values of its own classes. They are no attributes: a target must not get them, and they cannot
 * travel to another server.
 *
 * <p>An instance remembers what one object held before scripts ran on it. For one thread.
 */
public final class BeanShellTraces {

    private static final Set<String> VARIABLES = Set.of("log", "principal", "nashorn.global");
    private static final String COMMONS_LOG = "org.apache.commons.logging.Log";

    private final Map<String, Object> before = new HashMap<>();

    private BeanShellTraces() {}

    /** Remembers the values that an object has under the names of these variables. */
    public static BeanShellTraces before(ExtensibleObject object) {
        BeanShellTraces traces = new BeanShellTraces();
        object.forEach((name, value) -> {
            if (VARIABLES.contains(name)) {
                traces.before.put(name, value);
            }
        });
        return traces;
    }

    /** Removes what scripts left in the object, and in the objects that it holds, which scripts may have changed. */
    public void removeFrom(ExtensibleObject object) {
        VARIABLES.forEach(object::removeAttribte);
        object.putAll(before);
        sweep(object);
        new HashMap<>(object)
                .values().stream()
                        .filter(ExtensibleObject.class::isInstance)
                        .map(ExtensibleObject.class::cast)
                        .forEach(BeanShellTraces::sweep);
    }

    private static void sweep(ExtensibleObject object) {
        if (object.getClass() == ExtensibleObject.class) {
            ScriptValues.convertIn(object);
        }
        new HashMap<>(object).forEach((name, value) -> {
            Object plain = ScriptValues.plain(value);
            if (ScriptValues.isOfInterpreter(value)) {
                object.removeAttribte(name);
            } else if (plain != value) {
                object.setAttribute(name, plain);
            }
        });
    }

    /**
     * Whether a script left a member of an object.
     *
     * @param evaluated whether scripts may have run on the object; then the name alone is enough
     */
    static boolean areIn(boolean evaluated, String name, @Nullable Object value) {
        return ScriptValues.isOfInterpreter(value)
                || (VARIABLES.contains(name) && (evaluated || isLogOrPrincipal(value)));
    }

    /**
     * Whether a value is one that a sync server gives to scripts under these names; an attribute of a target never is. Commons
     * Logging is known by its name only, because the connector does not link to it.
     */
    static boolean isLogOrPrincipal(@Nullable Object value) {
        return value instanceof Logger
                || value instanceof Principal
                || value instanceof java.util.logging.Logger
                || (value != null && implementsCommonsLog(value.getClass()));
    }

    private static boolean implementsCommonsLog(@Nullable Class<?> type) {
        return type != null
                && (type.getName().equals(COMMONS_LOG)
                        || implementsCommonsLog(type.getSuperclass())
                        || Arrays.stream(type.getInterfaces()).anyMatch(BeanShellTraces::implementsCommonsLog));
    }
}
