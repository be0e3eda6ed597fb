package com.soffid.iam.scim.workbench.engine.control;

/** How a load is run. Immutable, apart from the control. */
public record RunOptions(RunControl control, Selection selection) {
    /** Loads everything, and ends only at the end. */
    public static final RunOptions ALL = new RunOptions(RunControl.NONE, Selection.ALL);
}
