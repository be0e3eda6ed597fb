/**
 * {@link com.soffid.iam.scim.workbench.engine.load.LoadContext} and what else reconciliation and authoritative load share: load
 * triggers, counts, copies of fields, and the exception that ends a run.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.load;
