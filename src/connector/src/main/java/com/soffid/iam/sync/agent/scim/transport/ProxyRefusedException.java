package com.soffid.iam.sync.agent.scim.transport;

import java.io.IOException;

/** The proxy did not let a request through to the target, so that the target did nothing. */
final class ProxyRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    ProxyRefusedException(int status) {
        super(
                status == 407
                        ? "the proxy wants other credentials (407); check proxy.userName and proxy.password in the setting"
                                + " proxy, or the JVM's own proxy properties where it is not set"
                        : "the proxy refused to connect to the server (" + status + "); check the setting proxy, or the"
                                + " JVM's own proxy properties where it is not set");
    }
}
