/**
 * The JSON object of further settings, addresses, and the errors of settings.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.config.json.JsonSettings}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.config.json;

import org.jspecify.annotations.NullMarked;
