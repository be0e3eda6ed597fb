package com.soffid.iam.sync.agent.scim.provisioning.result;

import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.Optional;

/** What became of one resource, in the words of the agent's log. Immutable. */
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

    /** The same of a resource that the target has, as it was found, or as the target shows it since it was created. */
    public Outcome of(ScimMapping mapping, Resource found) {
        return new Outcome(text, kind, Optional.of(new FoundResource(mapping, found)));
    }

    /** The same in other words. */
    public Outcome withText(String words) {
        return new Outcome(words, kind, resource);
    }

    /** The same, saying which attributes the target did not keep; nothing more when there are none. */
    public Outcome butNotKept(List<String> attributes) {
        return attributes.isEmpty()
                ? this
                : withText(text + "; the target does not keep " + String.join(", ", attributes)
                        + ", so that the next update finds the same difference");
    }

    /** The same, saying that the password that was written with it may not be kept. */
    public Outcome butMayKeepNoPassword() {
        return withText(
                text + "; the target says that it has no passwords (changePassword, /Schemas), so that its success"
                        + " does not show that it keeps this one. If it does not, take password out of the attribute mapping; if it"
                        + " does, set changePassword to true");
    }

    /** The same, saying that the object was renamed and another resource has its former name still. */
    public Outcome andLeft(Object address) {
        return withText(text + "; " + address + ", which has the name from before the rename, is left as it is");
    }

    /** Whether the resource is new, and so has everything that it was to be created with. */
    public boolean isCreated() {
        return kind == Kind.CREATED;
    }

    /** Whether the resource is gone. */
    public boolean isRemoved() {
        return kind == Kind.REMOVED;
    }

    /** The resource that this is about, where the target has it. */
    public Optional<FoundResource> resource() {
        return resource;
    }

    @Override
    public String toString() {
        return text;
    }
}
