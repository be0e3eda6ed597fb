/**
 * An agent as the console keeps it: its attribute mappings (an exported {@code agent-config} XML) and its parameters.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.agentconfig;
