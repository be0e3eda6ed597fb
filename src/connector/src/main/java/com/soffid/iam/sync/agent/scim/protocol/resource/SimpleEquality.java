package com.soffid.iam.sync.agent.scim.protocol.resource;

import com.fasterxml.jackson.databind.JsonNode;

/** When two simple values of an attribute are the same. Implementations are immutable. */
public interface SimpleEquality {

    /** Whether a stored value is what is wanted; neither is null, absent or a container. */
    boolean same(JsonNode wanted, JsonNode stored);

    /** When those of a sub-attribute are. */
    SimpleEquality of(String subAttribute);
}
