/**
 * The options that several commands have. Start at {@link com.soffid.iam.scim.workbench.cli.option.AgentOptions}: it opens the agent of a
 * command. The package is not null-marked, because picocli sets the fields.
 */
package com.soffid.iam.scim.workbench.cli.option;
