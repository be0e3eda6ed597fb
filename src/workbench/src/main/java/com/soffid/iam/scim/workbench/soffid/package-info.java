/**
 * A Soffid that lives in memory: what an agent may ask its server, and what the runs of {@code engine} change.
 *
 * <p>Start at {@link SoffidDirectory}; {@link InMemoryServer} is what an agent sees of it.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.soffid;
