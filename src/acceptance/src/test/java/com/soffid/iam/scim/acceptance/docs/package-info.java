/** Checks that the tests that pages in {@code docs} name ran and passed. */
@NullMarked
package com.soffid.iam.scim.acceptance.docs;

import org.jspecify.annotations.NullMarked;
