/**
 * {@link com.soffid.iam.scim.workbench.engine.explain.ExplainRun} collects all that concerns one account: in Soffid, by the
 * mappings, in the target, and what its next update would do. Nothing is written.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.explain;
