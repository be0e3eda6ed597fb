/**
 * The chain of transports. Each has one concern: retries, rate limits, redirects, fixed headers, log lines.
 *
 * <p>Start reading at {@code RetryingTransport}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.http.chain;

import org.jspecify.annotations.NullMarked;
