/**
 * From the target to Soffid: lists of accounts and roles, one account or role in full, and the grants of an account.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.reconcile.AccountReconcile}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.reconcile;

import org.jspecify.annotations.NullMarked;
