package com.soffid.iam.sync.agent.scim.provisioning;

/** What became of one resource, in the words of the agent's log. Immutable. */
final class Outcome {

    private final String text;
    private final boolean created;

    private Outcome(String text, boolean created) {
        this.text = text;
        this.created = created;
    }

    static Outcome created(Object address, String attributes) {
        return new Outcome("created at " + address + " with " + attributes, true);
    }

    static Outcome updated(Object address, String method, Object difference) {
        return new Outcome("updated at " + address + " by " + method + ": " + difference, false);
    }

    static Outcome unchanged(Object address) {
        return new Outcome("is as wanted at " + address + ", nothing sent", false);
    }

    static Outcome removed(Object address) {
        return new Outcome("removed from " + address, false);
    }

    static Outcome deactivated(Object address) {
        return new Outcome("deactivated at " + address + " (deleteAction)", false);
    }

    /** Nothing was done, for this reason. */
    static Outcome untouched(String reason) {
        return new Outcome(reason, false);
    }

    /** The same, saying that the object was renamed and another resource has its former name still. */
    Outcome andLeft(Object address) {
        return new Outcome(
                text + "; " + address + ", which has the name from before the rename, is left as it is", created);
    }

    /** Whether the resource is new, and so has everything that it was to be created with. */
    boolean isCreated() {
        return created;
    }

    @Override
    public String toString() {
        return text;
    }
}
