package com.soffid.iam.sync.agent.scim.http.wire;

import java.io.IOException;

/** The proxy did not let a request through to the target, so that the target did nothing. */
final class ProxyRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    static final int PROXY_AUTHENTICATION_REQUIRED = 407;

    private final int status;

    ProxyRefusedException(int status) {
        super(
                status == PROXY_AUTHENTICATION_REQUIRED
                        ? "the proxy wants other credentials (407); check proxy.userName and proxy.password in the setting"
                                + " proxy, or the JVM's own proxy properties where it is not set"
                        : "the proxy refused to connect to the server (" + status + "); check the setting proxy, or the"
                                + " JVM's own proxy properties where it is not set");
        this.status = status;
    }

    /** Whether the refusal speaks of this moment: the proxy did not reach the server, or is busy itself. */
    boolean mayPass() {
        return status == 502 || status == 503 || status == 504;
    }
}
