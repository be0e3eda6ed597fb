package com.soffid.iam.scim.acceptance.scimple;

import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.acceptance.library.LibraryServer;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.server.access.Credentials;

/** Starts SCIMple with pages of at most 10 resources, and with mappings for a server that follows the standard. */
final class ScimpleTargets {

    private static final String USER = "soffid";
    private static final String PASSWORD = "let me in";
    private static final int LARGEST_PAGE = 10;

    private ScimpleTargets() {}

    static TestTarget<LibraryServer> start() {
        LibraryServer server = LibraryServer.start(Scimple.correctStore(LARGEST_PAGE), new Credentials(USER, PASSWORD));
        return new TestTarget<>(
                server,
                AgentParameters.of("scimple", server.baseUrl()).signedInBy(SignIn.basic(USER, PASSWORD)),
                Mappings.read("scim-sdk.xml"));
    }
}
