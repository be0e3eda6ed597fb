/**
 * Credentials for the target: none, Basic, tokens that are given, in a file or fetched (OAuth among them), API keys.
 *
 * <p>Knows HTTP and nothing of SCIM or Soffid. How a token request travels is a port, {@link
 * com.soffid.iam.sync.agent.scim.auth.TokenChannel}. A {@link com.soffid.iam.sync.agent.scim.auth.TokenSource} gets a
 * token; {@link com.soffid.iam.sync.agent.scim.auth.TokenCache} around it is the one place that keeps and renews it.
 * Start reading at {@link com.soffid.iam.sync.agent.scim.auth.Credentials}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.auth;

import org.jspecify.annotations.NullMarked;
