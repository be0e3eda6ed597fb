/**
 * Start at {@link Dispatcher}: it loads the addon JAR and runs its agents as a sync server does.
 *
 * <p>Knows Soffid's interfaces and no class of the addon. Results and exceptions of an agent are checked as if they travelled to
 * another server.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.addon;
