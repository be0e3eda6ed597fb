package com.soffid.iam.sync.agent.scim.protocol.filter;

import com.soffid.iam.sync.agent.scim.protocol.capability.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;

/** A condition on resources (RFC 7644, 3.4.2.2). Immutable. */
public interface Filter {

    /** Whether a resource meets it, as far as its attributes tell. */
    boolean matches(Resource resource);

    /** The filter in the form that a target reads, not yet encoded for an address. */
    String text(FilterForm form);
}
