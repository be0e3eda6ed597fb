/**
 * The change feed: the users and groups of an authoritative source, all of them or those changed since a mark.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.authoritative.ChangeFeed}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.authoritative;

import org.jspecify.annotations.NullMarked;
