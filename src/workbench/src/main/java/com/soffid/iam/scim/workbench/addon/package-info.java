/**
 * The addon JAR, loaded and run as a sync server does it. Start at {@link Dispatcher}.
 *
 * <p>Knows Soffid's interfaces and no class of the addon. Agents are called through {@code RemoteView}, so that whatever leaves
 * one is checked for the way to another server.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.addon;
