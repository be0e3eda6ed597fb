/**
 * Makes the changes that the sync server asks for. Each class handles one kind of call.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.provisioning.Provisioning}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.provisioning;

import org.jspecify.annotations.NullMarked;
