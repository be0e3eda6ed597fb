/**
 * {@link com.soffid.iam.scim.workbench.cli.output.Output} prints the report of a command, as text or as JSON, and gives its exit
 * code.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.cli.output;
