/**
 * What commands tell on standard error, and how a user ends them: {@link com.soffid.iam.scim.workbench.cli.terminal.RunMonitor} follows
 * a run, {@link com.soffid.iam.scim.workbench.cli.terminal.AgentLogPrinter} prints the agent's log, {@link
 * com.soffid.iam.scim.workbench.cli.terminal.ErrorMessages} makes messages of exceptions.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.cli.terminal;
