/** The class name that the agents of the 1.x connector have in the console; see {@link ScimAgent}. */
@NullMarked
package com.soffid.iam.sync.agent2.scim;

import com.soffid.iam.sync.agent.scim.ScimAgent;
import org.jspecify.annotations.NullMarked;
