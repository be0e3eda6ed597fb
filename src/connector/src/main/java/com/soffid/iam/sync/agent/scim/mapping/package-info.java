/**
 * Between Soffid's objects and SCIM's: object mappings, expressions, and the resource that stands for a Soffid object.
 * The lowest layer that knows Soffid.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.mapping.ScimMapping}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.mapping;

import org.jspecify.annotations.NullMarked;
