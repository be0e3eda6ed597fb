/**
 * What the sync server does with an agent, step by step: provisioning tasks, reconciliation, authoritative load.
 *
 * <p>Each run is built from a {@link com.soffid.iam.scim.workbench.addon.Dispatcher} and a
 * {@link com.soffid.iam.scim.workbench.soffid.SoffidDirectory} and ends in an immutable report.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine;
