/**
 * From Soffid to the target. Each class decides what one kind of call of the sync server means.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.provisioning.Provisioning}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.provisioning;

import org.jspecify.annotations.NullMarked;
