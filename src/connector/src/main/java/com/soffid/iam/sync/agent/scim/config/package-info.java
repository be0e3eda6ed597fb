/**
 * Settings of an agent, read once, validated and immutable.
 *
 * <p>The leaf of all packages: it may know Soffid's {@code System} (only {@link
 * com.soffid.iam.sync.agent.scim.config.SettingsReader} does) and nothing of the connector. Start reading at {@link
 * com.soffid.iam.sync.agent.scim.config.ConnectorSettings}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.config;

import org.jspecify.annotations.NullMarked;
