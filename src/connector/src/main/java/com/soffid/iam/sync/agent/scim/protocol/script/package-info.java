/**
 * Requests that scripts of administrators send. Start reading at {@link
 * com.soffid.iam.sync.agent.scim.protocol.script.ScriptedRequests}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.protocol.script;

import org.jspecify.annotations.NullMarked;
