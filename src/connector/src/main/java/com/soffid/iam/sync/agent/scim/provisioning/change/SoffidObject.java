package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Optional;

/** A Soffid object that is to be brought to the target. Immutable but for what expressions cache in its objects. */
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

    /** The same under its name before a rename, by which the target may still know it. */
    public SoffidObject withFormer(Optional<ExtensibleObject> formerObject) {
        return new SoffidObject(current, formerObject, password, mayCreate);
    }

    /** The same with a password to be used if it is created. */
    public SoffidObject withPassword(PasswordSource source) {
        return new SoffidObject(current, former, source, mayCreate);
    }

    /** The same, changed only if the target has it. */
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
