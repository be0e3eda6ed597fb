/**
 * Start at {@link SoffidDirectory}: the data of a Soffid that is kept in memory. The runs of {@code engine} change it, and {@link
 * InMemoryServer} gives it to agents.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.soffid;
