package com.soffid.iam.sync.agent.scim.protocol.paging;

/** A way to read a list page by page. Implementations are for one thread. */
interface PageStrategy {

    /**
     * Asks for what comes next.
     *
     * @throws com.soffid.iam.sync.agent.scim.protocol.ScimException when the list cannot be read to its end
     */
    Step next();
}
