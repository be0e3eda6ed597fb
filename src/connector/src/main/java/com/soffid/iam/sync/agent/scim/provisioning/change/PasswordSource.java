package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The password of an account, and what the expressions of an agent know it as: {@code password}, {@code mustChange} and
 * {@code mustChangePassword} of the source object, there only while it is written. Immutable; asks for the password when
 * it is needed and not before.
 */
public final class PasswordSource {

    /** For objects that have none. */
    static final PasswordSource NONE = new PasswordSource(Optional::empty, false);

    /** Long enough for expressions that take a password apart. */
    private static final Secret STAND_IN = Secret.of("****************");

    private final Supplier<Optional<Secret>> password;
    private final boolean mustChange;

    /** @param mustChange whether the owner must choose another one at the next login */
    public PasswordSource(Supplier<Optional<Secret>> password, boolean mustChange) {
        this.password = password;
        this.mustChange = mustChange;
    }

    /** The password, if the mapping has a place for one. */
    public Optional<Secret> passwordFor(ScimMapping mapping) {
        return mapping.hasPassword() ? password.get() : Optional.empty();
    }

    /** The same with a text that stands for the password, where there would be one; Soffid is not asked. */
    PasswordSource masked() {
        return this == NONE ? this : new PasswordSource(() -> Optional.of(STAND_IN), mustChange);
    }

    /** Puts the password into a source object. */
    public void expose(ExtensibleObject source, Secret secret) {
        source.setAttribute("password", secret.reveal());
        source.setAttribute("mustChange", mustChange);
        source.setAttribute("mustChangePassword", mustChange);
    }

    /** Takes it out again. */
    public void hide(ExtensibleObject source) {
        source.removeAttribte("password");
        source.removeAttribte("mustChange");
        source.removeAttribte("mustChangePassword");
    }
}
