/**
 * Lists the resources that changed since a value. Start reading at {@link
 * com.soffid.iam.sync.agent.scim.protocol.change.ChangeWalk}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.change;

import org.jspecify.annotations.NullMarked;
