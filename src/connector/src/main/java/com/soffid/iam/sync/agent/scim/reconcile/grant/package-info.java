/**
 * Reads the grants of an account: from members of roles, or from resources of their own.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.reconcile.grant.GrantSource}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.reconcile.grant;

import org.jspecify.annotations.NullMarked;
