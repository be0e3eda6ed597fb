/**
 * {@link com.soffid.iam.scim.workbench.server.directory.Directory} holds the resources of the embedded server, and keeps what they
 * say of each other consistent. Knows no HTTP.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.server.directory;
