/**
 * Creates, updates and removes the resource of one Soffid object, with the triggers around it.
 *
 * <p>Start reading at {@code UpsertPlanner}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.provisioning.change;

import org.jspecify.annotations.NullMarked;
