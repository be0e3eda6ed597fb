/**
 * {@link com.soffid.iam.scim.workbench.server.access.Gate} lets a client in, by Basic credentials or by a token of the token
 * endpoints of this package.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.server.access;
