/** A real Keycloak with its SCIM API, in a separate process. Begin with {@code KeycloakServer}. */
@NullMarked
package com.soffid.iam.scim.acceptance.keycloak;

import org.jspecify.annotations.NullMarked;
