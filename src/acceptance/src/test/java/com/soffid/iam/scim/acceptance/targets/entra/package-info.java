/** Microsoft Entra ID. Begin with {@code EntraTest}. */
@NullMarked
package com.soffid.iam.scim.acceptance.targets.entra;

import org.jspecify.annotations.NullMarked;
