/**
 * {@link com.soffid.iam.scim.workbench.engine.authoritative.ImportRun} brings the users, groups and custom objects of an
 * authoritative source into Soffid, as a sync server does.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.authoritative;
