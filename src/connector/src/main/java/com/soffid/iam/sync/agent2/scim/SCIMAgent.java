package com.soffid.iam.sync.agent2.scim;

import com.soffid.iam.sync.agent.scim.ScimAgent;

/**
 * The connector under the class name of its 1.x predecessor, which existing agents of the console refer to: uploading the
 * addon upgrades them in place.
 */
public class SCIMAgent extends ScimAgent {}
