package com.soffid.iam.scim.workbench.engine.report;

/** The result of a run. Immutable, and free of secrets. */
public sealed interface RunReport permits ProvisioningReport, ReconcileReport, ImportReport {
    /** Whether the run did everything without a failure. */
    boolean succeeded();

    /** The failures of the run. */
    Failures failures();
}
