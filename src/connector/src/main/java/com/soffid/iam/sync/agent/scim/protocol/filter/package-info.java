/** Filters as values: their text (RFC 7644, 3.4.2.2), and whether a resource matches. Knows nothing of Soffid. */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.filter;

import org.jspecify.annotations.NullMarked;
