/** Systems that follow the standard. Begin with {@code StandardSystemContract}. */
@NullMarked
package com.soffid.iam.scim.acceptance.targets.standard;

import org.jspecify.annotations.NullMarked;
