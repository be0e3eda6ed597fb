/**
 * The generation of WSO2 Charon that supports SCIM 1.1, on loopback. Begin with {@code OldCharonServer}. The code of Charon
 * interprets requests and makes error bodies. This package adds the HTTP layer above it and the storage below it, with the
 * deviations of WSO2 Identity Server up to 5.11.
 */
package com.soffid.iam.scim.acceptance.charon1;
