package com.soffid.iam.sync.agent.scim.protocol.filter;

import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;

/** A condition on resources (RFC 7644, 3.4.2.2). Immutable. */
public interface Filter {

    /** Whether a resource matches, by the attributes that it has. */
    boolean matches(Resource resource);

    /** The text of the filter in the form that a target reads, not encoded for an address. */
    String text(FilterForm form);
}
