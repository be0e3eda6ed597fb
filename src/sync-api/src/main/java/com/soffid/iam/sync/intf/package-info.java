/**
 * The interfaces that an agent implements, one for each of its abilities, and the arguments of their calls.
 *
 * <p>An agent with attribute mappings starts at {@link com.soffid.iam.sync.intf.ExtensibleObjectMgr}.
 */
package com.soffid.iam.sync.intf;
