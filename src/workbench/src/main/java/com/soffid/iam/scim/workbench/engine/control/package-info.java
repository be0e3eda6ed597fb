/**
 * {@link com.soffid.iam.scim.workbench.engine.control.RunOptions}: which objects a run is for, what it tells while it goes on, and how
 * it is ended early.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.control;
