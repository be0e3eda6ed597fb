/** The command line: options, help texts, exit codes and how a report is printed. Start at {@link Main}. */
package com.soffid.iam.scim.workbench.cli;
