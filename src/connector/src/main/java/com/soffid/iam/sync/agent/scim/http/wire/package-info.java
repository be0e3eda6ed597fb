/**
 * Connections: the pool, TLS, proxies, and what the HTTP library's errors mean.
 *
 * <p>Start reading at {@code PooledTransport}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.http.wire;

import org.jspecify.annotations.NullMarked;
