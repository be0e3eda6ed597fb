/**
 * Converts values between JSON, Soffid and scripts: objects, dates, booleans. Holds the exception of this layer too.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.mapping.value;

import org.jspecify.annotations.NullMarked;
