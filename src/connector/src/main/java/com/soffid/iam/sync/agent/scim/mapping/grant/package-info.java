/**
 * Grants as object mappings read and write them. Start reading at {@link
 * com.soffid.iam.sync.agent.scim.mapping.grant.GrantObjects}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.mapping.grant;

import org.jspecify.annotations.NullMarked;
