/**
 * From Soffid to the target: create, update, disable, remove, password, with the triggers around them.
 *
 * <p>{@link com.soffid.iam.sync.agent.scim.provisioning.AccountProvisioning} and its siblings decide what a call of the
 * sync server means; {@code ResourceUpsert} and {@code ResourceRemoval} do it to one resource. Start reading there.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.provisioning;

import org.jspecify.annotations.NullMarked;
