package com.soffid.iam.scim.acceptance.charon;

import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;

/** Starts WSO2 Charon with the WSO2 workaround switched on and the shipped {@code wso2is-config.xml}. */
final class CharonTargets {

    private static final String USER = "admin";
    private static final String PASSWORD = "let me in";

    private CharonTargets() {}

    static TestTarget<CharonServer> start(Deviations deviations) {
        CharonServer server = CharonServer.start(new Credentials(USER, PASSWORD), deviations);
        AgentParameters parameters = AgentParameters.of("wso2", server.baseUrl())
                .signedInBy(SignIn.basic(USER, PASSWORD))
                .withWso2Workaround();
        return new TestTarget<>(
                server, parameters, TargetCatalogue.packed().get("wso2").config());
    }
}
