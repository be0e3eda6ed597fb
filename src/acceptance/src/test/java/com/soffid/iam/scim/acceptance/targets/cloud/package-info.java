/** Cloud services with deviations from the standard, each with its test class. */
@NullMarked
package com.soffid.iam.scim.acceptance.targets.cloud;

import org.jspecify.annotations.NullMarked;
