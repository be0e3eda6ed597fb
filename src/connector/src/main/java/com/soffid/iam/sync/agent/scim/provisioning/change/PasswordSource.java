package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.secret.Secret;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives the password of an account when it is needed. While the password is written, expressions see it in the source object as
 * {@code password}, with {@code mustChange} and {@code mustChangePassword}. Immutable.
 */
public final class PasswordSource {

    /** For objects without a password. */
    static final PasswordSource NONE = new PasswordSource(Optional::empty, false);

    /** Shown in place of the password. Long enough for expressions that take a password apart. */
    private static final Secret STAND_IN = Secret.of("****************");

    private final Supplier<Optional<Secret>> password;
    private final boolean mustChange;

    /**
     * @param password asked for only when it is needed
     * @param mustChange whether the owner must choose another password at the next login
     */
    public PasswordSource(Supplier<Optional<Secret>> password, boolean mustChange) {
        this.password = password;
        this.mustChange = mustChange;
    }

    /** The password, if the mapping has a place for one. */
    public Optional<Secret> passwordFor(ScimMapping mapping) {
        return mapping.hasPassword() ? password.get() : Optional.empty();
    }

    /** A source that gives a text in place of the password, if there would be one; it does not ask Soffid. */
    PasswordSource masked() {
        return this == NONE ? this : new PasswordSource(() -> Optional.of(STAND_IN), mustChange);
    }

    /** Puts the password into a source object. */
    public void expose(ExtensibleObject source, Secret secret) {
        source.setAttribute("password", secret.reveal());
        source.setAttribute("mustChange", mustChange);
        source.setAttribute("mustChangePassword", mustChange);
    }

    /** Removes it from the source object. */
    public void hide(ExtensibleObject source) {
        source.removeAttribte("password");
        source.removeAttribte("mustChange");
        source.removeAttribte("mustChangePassword");
    }
}
