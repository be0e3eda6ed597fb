/**
 * Creates, updates and removes the resource of one Soffid object, with its triggers.
 *
 * <p>Start reading at {@code UpsertPlanner}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.provisioning.change;

import org.jspecify.annotations.NullMarked;
