/** The capabilities of systems: one group of tests for each. */
@NullMarked
package com.soffid.iam.scim.acceptance.targets.capability;

import org.jspecify.annotations.NullMarked;
