/**
 * The configurations for known systems that the workbench carries: object mappings, parameters and a guide for each. Knows
 * files and {@code agentconfig}. Start at {@link com.soffid.iam.scim.workbench.targets.TargetCatalogue}.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.targets;
