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

    /**
     * Charon answers 500 to a filter with {@code or}, and the agent repeats a read after 500. One repetition shows that; the
     * default is four, with waits of up to 15 seconds in total.
     */
    private static final String ONE_REPETITION = "{\"maxAttempts\": 2}";

    private CharonTargets() {}

    static TestTarget<CharonServer> start(Deviations deviations) {
        CharonServer server = CharonServer.start(new Credentials(USER, PASSWORD), deviations);
        AgentParameters parameters = AgentParameters.of("wso2", server.baseUrl())
                .signedInBy(SignIn.basic(USER, PASSWORD))
                .withWso2Workaround()
                .withSettings(ONE_REPETITION);
        return new TestTarget<>(
                server, parameters, TargetCatalogue.packed().get("wso2").config());
    }
}
