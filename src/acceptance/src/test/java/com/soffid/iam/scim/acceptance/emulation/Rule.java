package com.soffid.iam.scim.acceptance.emulation;

import com.soffid.iam.scim.workbench.server.WebRequest;

/** What a server asks of every request before it looks at it. */
@FunctionalInterface
public interface Rule {

    /**
     * Looks at a request.
     *
     * @throws Refusal when the request does not keep the rule
     */
    void check(WebRequest request);
}
