/**
 * {@link com.soffid.iam.scim.workbench.engine.plan.PlanRun} asks the agent what the tasks of a provisioning would change. Nothing
 * is written.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.plan;
