/**
 * Which values a target keeps, keeps in another form, or ignores.
 *
 * <p>Start reading at {@code Convergence}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.convergence;

import org.jspecify.annotations.NullMarked;
