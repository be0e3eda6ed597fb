/**
 * {@link com.soffid.iam.scim.workbench.engine.check.CheckRun} tests the way to a target and what the object mappings need from it.
 * Nothing changes in the target.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.check;
