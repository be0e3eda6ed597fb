/**
 * Tokens: how one is asked for, and the one place that keeps and renews it, {@code TokenCache}.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.auth.token.Credentials}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.auth.token;

import org.jspecify.annotations.NullMarked;
