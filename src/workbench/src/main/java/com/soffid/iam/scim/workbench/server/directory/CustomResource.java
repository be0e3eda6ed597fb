package com.soffid.iam.scim.workbench.server.directory;

import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;

/** A resource of any {@link CustomType}. Public with a public constructor, because SCIM-SDK makes it by reflection. */
@SuppressWarnings("unchecked") // deepCopy of Jackson's ObjectNode narrows what JsonNode leaves open
public final class CustomResource extends ResourceNode {
    private static final long serialVersionUID = 1L;

    /** An empty resource. */
    public CustomResource() {}
}
