package com.soffid.iam.sync.agent.scim.provisioning.result;

import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;

/** What was done to one resource, in words for the agent's log. Immutable. */
public final class Outcome {

    private enum Kind {
        CREATED,
        REMOVED,
        OTHER
    }

    private final String text;
    private final Kind kind;
    private final Optional<FoundResource> resource;

    private Outcome(String text, Kind kind, Optional<FoundResource> resource) {
        this.text = text;
        this.kind = kind;
        this.resource = resource;
    }

    public static Outcome created(Object address, String attributes) {
        return new Outcome("created at " + address + " with " + attributes, Kind.CREATED, Optional.empty());
    }

    public static Outcome updated(Object address, String method, Object difference) {
        return other("updated at " + address + " by " + method + ": " + difference);
    }

    public static Outcome unchanged(Object address) {
        return other("is as wanted at " + address + ", nothing sent");
    }

    public static Outcome removed(Object address) {
        return new Outcome("removed from " + address, Kind.REMOVED, Optional.empty());
    }

    public static Outcome deactivated(Object address) {
        return other("deactivated at " + address + " (deleteAction)");
    }

    /** Nothing was done, for this reason. */
    public static Outcome untouched(String reason) {
        return other(reason);
    }

    private static Outcome other(String text) {
        return new Outcome(text, Kind.OTHER, Optional.empty());
    }

    /** This outcome, with the resource as it was found or created. */
    public Outcome of(ScimMapping mapping, Resource found) {
        return new Outcome(text, kind, Optional.of(new FoundResource(mapping, found)));
    }

    /** This outcome, in other words. */
    public Outcome withText(String words) {
        return new Outcome(words, kind, resource);
    }

    /** This outcome, with a note on the attributes that the target did not keep; unchanged when there are none. */
    public Outcome butNotKept(List<String> attributes) {
        return attributes.isEmpty()
                ? this
                : withText(text + "; the target does not keep " + String.join(", ", attributes)
                        + ", so that the next update finds the same difference");
    }

    /** This outcome, with a note that the target may not keep the password. */
    public Outcome butMayKeepNoPassword() {
        return withText(
                text + "; the target says that it has no passwords (changePassword, /Schemas), so that its success"
                        + " does not show that it keeps this one. If it does not, take password out of the attribute mapping; if it"
                        + " does, set changePassword to true");
    }

    /** This outcome, with a note that the object was renamed and another resource still has its former name. */
    public Outcome andLeft(Object address) {
        return withText(text + "; " + address + " still has the name from before the rename, and is not changed");
    }

    /** Whether the resource was created, with everything that was wanted. */
    public boolean isCreated() {
        return kind == Kind.CREATED;
    }

    /** Whether the resource was removed. */
    public boolean isRemoved() {
        return kind == Kind.REMOVED;
    }

    /** The resource; empty when the target does not have it, or it is not known. */
    public Optional<FoundResource> resource() {
        return resource;
    }

    @Override
    public String toString() {
        return text;
    }
}
