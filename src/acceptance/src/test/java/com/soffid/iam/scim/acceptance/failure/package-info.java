/**
 * One request of a run fails, each in turn and in several ways, and Soffid's copy of the target is looked at.
 *
 * <p>What is run is an {@link com.soffid.iam.scim.acceptance.failure.Load}; what there is to load is {@code Target}, to which kinds of
 * objects are added together with their mappings in {@code failures.xml}.
 */
@NullMarked
package com.soffid.iam.scim.acceptance.failure;

import org.jspecify.annotations.NullMarked;
