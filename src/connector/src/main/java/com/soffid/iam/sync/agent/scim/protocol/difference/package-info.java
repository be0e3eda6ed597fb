/**
 * The difference between a stored resource and what is wanted. Sends nothing.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.protocol.difference.DifferenceFinder}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.difference;

import org.jspecify.annotations.NullMarked;
