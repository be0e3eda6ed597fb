package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Optional;

/** A Soffid object that is to be brought to the target. Immutable, except for what expressions cache in its objects. */
public final class SoffidObject {

    private final ExtensibleObject current;
    private final Optional<ExtensibleObject> former;
    private final PasswordSource password;
    private final boolean mayCreate;

    private SoffidObject(
            ExtensibleObject current, Optional<ExtensibleObject> former, PasswordSource password, boolean mayCreate) {
        this.current = current;
        this.former = former;
        this.password = password;
        this.mayCreate = mayCreate;
    }

    /** An object that the target should have. */
    public static SoffidObject wanted(ExtensibleObject current) {
        return new SoffidObject(current, Optional.empty(), PasswordSource.NONE, true);
    }

    /** This object, with its form under the name before a rename; the target may still have that name. */
    public SoffidObject withFormer(Optional<ExtensibleObject> formerObject) {
        return new SoffidObject(current, formerObject, password, mayCreate);
    }

    /** This object, with a password for its creation. */
    public SoffidObject withPassword(PasswordSource source) {
        return new SoffidObject(current, former, source, mayCreate);
    }

    /** This object, to be updated only if the target has it, and never created. */
    public SoffidObject onlyIfPresent() {
        return new SoffidObject(current, former, password, false);
    }

    public ExtensibleObject current() {
        return current;
    }

    Optional<ExtensibleObject> former() {
        return former;
    }

    public PasswordSource password() {
        return password;
    }

    boolean mayCreate() {
        return mayCreate;
    }
}
