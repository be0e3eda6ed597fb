/**
 * The command line. Start at {@link Main}: each command is a class with its options and its help text. The package is not null-marked,
 * because picocli sets the fields.
 */
package com.soffid.iam.scim.workbench.cli;
