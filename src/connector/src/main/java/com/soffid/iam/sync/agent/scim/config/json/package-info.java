/**
 * The JSON object of further settings, and the errors of settings. Every class of settings reads itself from {@link
 * com.soffid.iam.sync.agent.scim.config.json.JsonSettings}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.config.json;

import org.jspecify.annotations.NullMarked;
