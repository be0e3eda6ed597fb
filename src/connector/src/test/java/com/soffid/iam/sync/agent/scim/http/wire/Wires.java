package com.soffid.iam.sync.agent.scim.http.wire;

import com.soffid.iam.sync.agent.scim.config.ConnectionSettings;
import com.soffid.iam.sync.agent.scim.config.HttpLimits;
import com.soffid.iam.sync.agent.scim.config.Typed;
import java.time.Clock;

/** Makes transports over real connections. */
final class Wires {

    private Wires() {}

    /** Without settings about proxy and TLS. */
    static PooledTransport standard(HttpLimits limits) {
        return new PooledTransport(limits, ConnectionSettings.read(Typed.further("")), Clock.systemUTC());
    }
}
