package com.soffid.iam.sync.agent.scim.protocol.testing;

import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.transport.HttpTransport;
import java.net.URI;

/** Clients of targets that exist in memory only. */
public final class Targets {

    static final URI SERVER = URI.create("https://scim.example/v2");

    /** The endpoint that the tests use. */
    public static final EndpointAddress USERS = EndpointAddress.of(SERVER, "/Users");

    private Targets() {}

    /** A client of a target that follows the RFCs. */
    public static ScimClient standard(HttpTransport transport) {
        return of(transport, CapabilityLayer.nothing());
    }

    /** A client with the WSO2 workaround. */
    public static ScimClient wso2(HttpTransport transport) {
        return of(transport, CapabilityLayer.wso2Workaround());
    }

    /** A client of a target that deviates so. */
    public static ScimClient of(HttpTransport transport, CapabilityLayer profile) {
        return new ScimClient(transport, Target.known(profile));
    }
}
