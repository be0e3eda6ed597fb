package com.soffid.iam.scim.workbench.engine;

/** What a run did: immutable, and free of secrets. */
public sealed interface RunReport permits ProvisioningReport, ReconcileReport, ImportReport {
    /** Whether everything that was to be done was done. */
    boolean succeeded();

    /** What failed, with the first causes. */
    Failures failures();
}
