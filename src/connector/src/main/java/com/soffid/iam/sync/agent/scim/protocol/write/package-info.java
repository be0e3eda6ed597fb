/**
 * Creates, updates and deletes resources.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.write;

import org.jspecify.annotations.NullMarked;
