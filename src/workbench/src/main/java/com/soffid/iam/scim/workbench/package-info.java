/**
 * Start at {@link com.soffid.iam.scim.workbench.Workbench}. It runs the connector addon outside Soffid, as a sync server would.
 *
 * <p>{@code cli} is where a command starts. It reads files ({@code agentconfig}, {@code people}), loads the built addon JAR
 * ({@code addon}), gives it a Soffid that is kept in memory ({@code soffid}) and makes the calls of a sync server
 * ({@code engine}). {@code demo} does all of it on the embedded SCIM server of {@code server}. No class here links to a class
 * of the addon: each call goes through Soffid's own interfaces.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench;
