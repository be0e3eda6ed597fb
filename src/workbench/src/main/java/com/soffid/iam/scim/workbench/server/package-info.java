/**
 * A SCIM 2.0 server that lives in this JVM, for the demo and for tests: SCIM-SDK decides what SCIM means, this package holds the
 * users and groups and listens on loopback.
 *
 * <p>Start at {@link EmbeddedScimServer}. A request comes in at {@link LoopbackHttp}, passes the gate, and reaches {@code ScimEndpoint},
 * which runs SCIM-SDK on {@code UserHandler} and {@code GroupHandler}; both keep their resources in one {@code Directory}. {@code
 * CustomHandler} serves the resource types of {@link CustomType}; {@link Limits} are kept by {@code LimitedAnswers}. Knows nothing of
 * Soffid nor of the addon.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.server;
