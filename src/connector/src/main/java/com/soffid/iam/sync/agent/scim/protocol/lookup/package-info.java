/**
 * Finds resources by a key: by a filter if the target is known to support it, or else in the list.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.lookup;

import org.jspecify.annotations.NullMarked;
