/**
 * Tokens: the requests for them, and {@code TokenCache}, which keeps and renews one.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.auth.token.Credentials}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.auth.token;

import org.jspecify.annotations.NullMarked;
