/**
 * Private keys and certificates as an administrator gives them: PEM text, PKCS12 files, and the keys of Google's service
 * accounts.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.config.key.KeyMaterial}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.config.key;

import org.jspecify.annotations.NullMarked;
