package com.soffid.iam.sync.agent.scim.protocol.listing;

/** A way to read a list page by page. Implementations are for one thread. */
interface Pages {

    /**
     * Asks for what comes next.
     *
     * @throws com.soffid.iam.sync.agent.scim.protocol.ScimException when the list cannot be read to its end
     */
    Step next();
}
