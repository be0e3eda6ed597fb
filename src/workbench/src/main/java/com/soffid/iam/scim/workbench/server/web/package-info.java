/**
 * {@link com.soffid.iam.scim.workbench.server.web.LoopbackHttp} listens for HTTP on loopback and gives each request to a
 * {@link com.soffid.iam.scim.workbench.server.web.WebHandler}. Knows nothing of SCIM but the form of an error.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.server.web;
