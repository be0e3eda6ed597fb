/** From what a resource holds and what it should hold to the smallest request: differences, PATCH, merged PUT. Knows nothing of Soffid. */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.update;

import org.jspecify.annotations.NullMarked;
