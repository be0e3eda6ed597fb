/**
 * Converts between Soffid's objects and SCIM resources: object mappings, expressions, and the lookup of the resource of a
 * Soffid object. The lowest layer that knows Soffid.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.mapping.ScimMapping}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.mapping;

import org.jspecify.annotations.NullMarked;
