/**
 * Settings of TLS connections: trusted certificate authorities and client certificates.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.config.tls.TlsSettings}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.config.tls;

import org.jspecify.annotations.NullMarked;
