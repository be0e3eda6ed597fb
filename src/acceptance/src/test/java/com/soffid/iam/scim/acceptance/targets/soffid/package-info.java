/** Another Soffid as the target system. Begin with {@code SoffidTest}. */
@NullMarked
package com.soffid.iam.scim.acceptance.targets.soffid;

import org.jspecify.annotations.NullMarked;
