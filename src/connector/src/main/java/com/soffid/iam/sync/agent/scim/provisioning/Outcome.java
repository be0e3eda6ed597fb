package com.soffid.iam.sync.agent.scim.provisioning;

/** What became of one resource, in the words of the agent's log. Immutable. */
final class Outcome {

    private final String text;

    private Outcome(String text) {
        this.text = text;
    }

    static Outcome created(Object address, String attributes) {
        return new Outcome("created at " + address + " with " + attributes);
    }

    static Outcome updated(Object address, String method, Object difference) {
        return new Outcome("updated at " + address + " by " + method + ": " + difference);
    }

    static Outcome unchanged(Object address) {
        return new Outcome("is as wanted at " + address + ", nothing sent");
    }

    static Outcome removed(Object address) {
        return new Outcome("removed from " + address);
    }

    /** Nothing was done, for this reason. */
    static Outcome untouched(String reason) {
        return new Outcome(reason);
    }

    @Override
    public String toString() {
        return text;
    }
}
