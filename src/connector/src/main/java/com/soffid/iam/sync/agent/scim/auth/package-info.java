/**
 * Credentials of the agent for the target, and checks of passwords of accounts. Knows HTTP and nothing of SCIM or
 * Soffid.
 *
 * <p>{@link com.soffid.iam.sync.agent.scim.auth.CredentialsFactory} makes the credentials that the settings name, and
 * {@link com.soffid.iam.sync.agent.scim.auth.AuthenticatedTransport} sends them with each request.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.auth;

import org.jspecify.annotations.NullMarked;
