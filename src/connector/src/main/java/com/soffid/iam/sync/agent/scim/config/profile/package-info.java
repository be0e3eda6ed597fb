/**
 * Profiles: the known properties of each kind of target. A profile is a JSON file of settings.
 *
 * <p>Start reading at {@link com.soffid.iam.sync.agent.scim.config.profile.TargetProfiles}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.config.profile;

import org.jspecify.annotations.NullMarked;
