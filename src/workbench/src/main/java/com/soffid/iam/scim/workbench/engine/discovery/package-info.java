/**
 * {@link com.soffid.iam.scim.workbench.engine.discovery.DiscoveryRun} reads what a target says of itself;
 * {@link com.soffid.iam.scim.workbench.engine.discovery.MappingDraft} makes object mappings from that.
 */
@org.jspecify.annotations.NullMarked
package com.soffid.iam.scim.workbench.engine.discovery;
