/**
 * {@link com.soffid.iam.scim.workbench.server.scim.ScimEndpoint} answers SCIM requests: SCIM-SDK decides what they mean, the handlers
 * of this package give it the resources of the directory.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.server.scim;
