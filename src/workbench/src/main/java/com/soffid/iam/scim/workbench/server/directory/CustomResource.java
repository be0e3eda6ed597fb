package com.soffid.iam.scim.workbench.server;

import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;

/** A resource of any {@link CustomType}. Public with a public constructor, because SCIM-SDK makes them by reflection. */
@SuppressWarnings("unchecked") // deepCopy of Jackson's ObjectNode narrows what JsonNode leaves open
public final class CustomResource extends ResourceNode {
    private static final long serialVersionUID = 1L;

    /** An empty one. */
    public CustomResource() {}
}
