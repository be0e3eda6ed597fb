/**
 * Reads from the target for Soffid: the lists of accounts and roles, single accounts and roles, and grants.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.reconcile.AccountReconcile}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.reconcile;

import org.jspecify.annotations.NullMarked;
