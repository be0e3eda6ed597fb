package com.soffid.iam.scim.workbench.engine.report;

import java.util.List;
import java.util.Locale;

/**
 * What a task did to the target, as the agent said it.
 *
 * @param what the task
 * @param details where and which attributes, and what else the agent said; without values
 */
public record ObjectChange(String what, Kind kind, List<String> details) {
    public ObjectChange {
        details = List.copyOf(details);
    }

    /** The kinds of changes. If a task did several things, the first kind in this order counts. */
    public enum Kind {
        /** A new resource. */
        CREATED,
        /** A resource was deleted. */
        REMOVED,
        /** A resource got other values, or other members. */
        CHANGED,
        /** The target had it as wanted, and nothing was written. */
        UNCHANGED,
        /** Nothing was written, for a reason that the agent gave. */
        SKIPPED,
        /** The task succeeded, and the agent did not say what it did. */
        DONE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
