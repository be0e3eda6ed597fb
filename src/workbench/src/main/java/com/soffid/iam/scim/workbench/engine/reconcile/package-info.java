/**
 * {@link com.soffid.iam.scim.workbench.engine.reconcile.ReconcileRun} brings the accounts, roles and grants of the target into
 * Soffid, as a sync server does.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.reconcile;
