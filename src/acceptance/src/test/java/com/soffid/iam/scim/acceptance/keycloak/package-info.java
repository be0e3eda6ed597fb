/** A real Keycloak with its SCIM API, in a process of its own. */
@NullMarked
package com.soffid.iam.scim.acceptance.keycloak;

import org.jspecify.annotations.NullMarked;
