/**
 * The calls that scripts make through {@code dispatcherService}. Start reading at {@link
 * com.soffid.iam.sync.agent.scim.mapping.script.DispatcherService}.
 */
@NullMarked
package com.soffid.iam.sync.agent.scim.mapping.script;

import org.jspecify.annotations.NullMarked;
