/** Whether the pages in {@code docs} that name tests are true. */
@NullMarked
package com.soffid.iam.scim.acceptance.docs;

import org.jspecify.annotations.NullMarked;
