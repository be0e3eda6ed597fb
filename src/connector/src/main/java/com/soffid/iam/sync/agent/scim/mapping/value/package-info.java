/**
 * Values: JSON and Soffid's objects, dates, booleans, and what scripts give. Also the error of this layer.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.mapping.value;

import org.jspecify.annotations.NullMarked;
