/**
 * Start at {@link Demo}: it runs the whole life cycle of accounts on an embedded SCIM server, in chapters, and checks after each one
 * what the server holds.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.demo;
