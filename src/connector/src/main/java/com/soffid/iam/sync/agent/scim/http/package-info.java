/**
 * HTTP: sends one request and returns one answer, within limits of time and size. Knows nothing of SCIM or Soffid.
 *
 * <p>{@link com.soffid.iam.sync.agent.scim.http.HttpTransport} is one step of a chain. The steps are in {@code chain}
 * and {@code wire}; {@link com.soffid.iam.sync.agent.scim.TargetConnection} puts them together.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.http;

import org.jspecify.annotations.NullMarked;
