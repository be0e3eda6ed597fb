/**
 * The workbench runs the connector addon outside Soffid, the way a sync server would.
 *
 * <p>{@code cli} is where a command starts. It reads files ({@code agentconfig}, {@code people}), loads the built addon JAR
 * ({@code addon}), gives it a Soffid that lives in memory ({@code soffid}) and makes the sync server's calls
 * ({@code engine}). {@code demo} does all of it on the embedded SCIM server of {@code server}. No class here links to a class
 * of the addon: whatever it is asked goes through Soffid's own interfaces.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench;
