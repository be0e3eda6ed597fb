/**
 * {@link com.soffid.iam.scim.workbench.engine.snapshot.Snapshot}: what a reconciliation found, as a file keeps it, and how it differs from
 * what another one found.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.snapshot;
