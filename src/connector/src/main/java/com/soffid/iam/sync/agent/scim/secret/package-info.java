/**
 * Passwords and tokens, and the masks that keep them out of log lines and messages. Uses no other package of the
 * connector.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.secret.Secret}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.secret;

import org.jspecify.annotations.NullMarked;
