/**
 * Prints what the commands that only look found: {@link com.soffid.iam.scim.workbench.cli.view.PlanPrinter} a plan. Each printer
 * has a form for a person and one for a program.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.cli.view;
