/**
 * Reads lists of resources page by page. A list is whole, or it is an error.
 *
 * <p>{@link com.soffid.iam.sync.agent.scim.protocol.paging.Listings} starts a list, and {@link
 * com.soffid.iam.sync.agent.scim.protocol.paging.PageWalk} reads it to its end. Each way of paging is a {@code
 * PageStrategy}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.paging;

import org.jspecify.annotations.NullMarked;
