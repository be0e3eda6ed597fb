/**
 * {@link com.soffid.iam.scim.workbench.server.EmbeddedScimServer} is a SCIM 2.0 server in this JVM, for the demo and for tests.
 *
 * <p>A request comes in at {@code web}, passes the gate of {@code access}, and reaches {@code scim}, which runs SCIM-SDK on the
 * resources of {@code directory}. Knows nothing of Soffid or of the addon.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.server;
