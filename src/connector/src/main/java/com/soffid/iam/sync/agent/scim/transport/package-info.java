/**
 * HTTP: one request, one answer, within limits of time and size, with credentials for the right origin only.
 *
 * <p>Knows nothing of SCIM or Soffid. {@link com.soffid.iam.sync.agent.scim.transport.HttpTransport} is one step of a
 * chain that {@link com.soffid.iam.sync.agent.scim.transport.TargetConnection} puts together and shows; each step is one
 * concern. Start reading there.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.transport;

import org.jspecify.annotations.NullMarked;
