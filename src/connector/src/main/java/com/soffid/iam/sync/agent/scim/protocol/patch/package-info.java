/**
 * The body of PATCH and PUT requests, in the forms that targets understand. Sends nothing.
 *
 * <p>Start reading at {@code PatchDocument}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.patch;

import org.jspecify.annotations.NullMarked;
