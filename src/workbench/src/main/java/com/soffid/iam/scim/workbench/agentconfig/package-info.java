/**
 * Start at {@link AgentConfigReader} for the mappings of an agent (an exported {@code agent-config} XML), and at {@link
 * AgentParametersReader} for its parameters (a properties file).
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.agentconfig;
