/**
 * From the target to Soffid: lists of accounts and roles, and one account or role in full.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.reconcile.AccountReconcile}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.reconcile;

import org.jspecify.annotations.NullMarked;
