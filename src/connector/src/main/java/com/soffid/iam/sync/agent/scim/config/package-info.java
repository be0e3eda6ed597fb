/**
 * The settings of an agent. They are read once, checked, and immutable. Each class of settings reads itself from {@link
 * com.soffid.iam.sync.agent.scim.config.json.JsonSettings}.
 *
 * <p>Only {@link com.soffid.iam.sync.agent.scim.config.SettingsReader} knows Soffid's {@code System}. Start reading at
 * {@link com.soffid.iam.sync.agent.scim.config.ConnectorSettings}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.config;

import org.jspecify.annotations.NullMarked;
