package com.soffid.iam.sync.agent.scim.mapping.value;

import com.soffid.iam.sync.agent.scim.secret.SecretMask;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the texts {@code true} and {@code false} of a target, in any case, into booleans where Soffid expects them. For Soffid,
 * any text except {@code true} in lower case is false: a load would disable each user with {@code "True"}.
 */
public final class SoffidBooleans {

    private static final List<String> BOOLEANS = List.of(
            "active", "multiSession", "accountDisabled", "disabled", "passwordProtected", "default", "wfmanaged");

    private SoffidBooleans() {}

    /**
     * Converts the booleans of a parsed object in place. A blank text becomes null.
     *
     * @param label the object mapping, for messages
     * @throws MappingException when a value is no boolean; the message names the attribute
     */
    public static void convertIn(String label, ExtensibleObject object) {
        for (String name : BOOLEANS) {
            Object given = object.getAttribute(name);
            if (given != null && !(given instanceof Boolean)) {
                object.setAttribute(name, converted(label, name, text(given)));
            }
        }
    }

    private static String text(Object given) {
        return Objects.toString(Singleton.of(given), "").trim();
    }

    private static @Nullable Boolean converted(String label, String name, String text) {
        if (text.isEmpty()) {
            return null;
        } else if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text.equalsIgnoreCase("true");
        }
        throw new MappingException(label + ": the Soffid attribute " + name + " is a boolean, and the target gives '"
                + new SecretMask(List.of()).excerpt(text) + "'; expected true or false");
    }
}
