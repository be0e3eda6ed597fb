package com.soffid.iam.scim.acceptance.unbound;

import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.server.access.Credentials;

/**
 * Starts the SDK of UnboundID (Ping Identity), with mappings for a server that follows the standard, and pages of at most 10
 * resources.
 */
final class UnboundTargets {

    private static final String USER = "soffid";
    private static final String PASSWORD = "let me in";
    private static final int LARGEST_PAGE = 10;

    private UnboundTargets() {}

    /** Starts a server in which {@code $ref} is optional. */
    static TestTarget<UnboundServer> start() {
        return start(References.OPTIONAL);
    }

    static TestTarget<UnboundServer> start(References references) {
        UnboundServer server = UnboundServer.start(new Credentials(USER, PASSWORD), LARGEST_PAGE, references);
        return new TestTarget<>(
                server,
                AgentParameters.of("unboundid", server.baseUrl()).signedInBy(SignIn.basic(USER, PASSWORD)),
                Mappings.read("scim-sdk.xml"));
    }
}
