package com.soffid.iam.sync.agent.scim.protocol.resource;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether two simple values of an attribute are the same. Implementations are immutable. */
public interface SimpleEquality {

    /** Whether a stored value is the wanted one; neither is null, absent or a container. */
    boolean same(JsonNode wanted, JsonNode stored);

    /** The equality for a sub-attribute. */
    SimpleEquality of(String subAttribute);
}
