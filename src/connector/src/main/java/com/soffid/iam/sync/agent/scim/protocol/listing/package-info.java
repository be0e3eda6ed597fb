/** Lists of resources: one page, and the walk over all pages that every listing uses. Knows nothing of Soffid. */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.listing;

import org.jspecify.annotations.NullMarked;
