/**
 * What an agent implements, one interface for each thing it can do, and the arguments of those calls.
 *
 * <p>An agent with attribute mappings starts at {@link com.soffid.iam.sync.intf.ExtensibleObjectMgr}.
 */
package com.soffid.iam.sync.intf;
