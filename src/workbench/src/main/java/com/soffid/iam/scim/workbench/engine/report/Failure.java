package com.soffid.iam.scim.workbench.engine;

/** Something that did not work: what was tried, and the reason as Soffid would show it. */
public record Failure(String what, String reason) {
    /** The failure that an exception means. */
    public static Failure of(Object what, Throwable thrown) {
        return new Failure(what.toString(), FailureReason.of(thrown));
    }

    @Override
    public String toString() {
        return what + ": " + reason;
    }
}
