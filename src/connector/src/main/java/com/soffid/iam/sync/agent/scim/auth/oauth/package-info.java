/**
 * OAuth 2.0 (RFC 6749): clients, their grants, and the token endpoint.
 *
 * <p>Start reading at {@code OAuthEndpoint}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.auth.oauth;

import org.jspecify.annotations.NullMarked;
