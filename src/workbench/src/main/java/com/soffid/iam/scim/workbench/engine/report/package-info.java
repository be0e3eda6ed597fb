/**
 * {@link com.soffid.iam.scim.workbench.engine.report.RunReport} and what it consists of: the immutable result of a run. Knows
 * nothing of the engine.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.report;
