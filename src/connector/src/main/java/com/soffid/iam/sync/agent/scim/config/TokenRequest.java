package com.soffid.iam.sync.agent.scim.config;

/** How a token is asked for: the setting {@code tokenRequest}. */
public enum TokenRequest {
    /** By GET; by POST from then on when GET is answered 404, 405 or 501 and POST is not. */
    AUTO,
    /** By GET only, as the product page words it. */
    GET,
    /** By a form POST only, as the 1.x connector did for the method Token. */
    POST
}
