package com.soffid.iam.scim.acceptance.targets.wso2;

import com.soffid.iam.scim.acceptance.charon.CharonServer;
import com.soffid.iam.scim.acceptance.charon.Deviations;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.product.ServerProduct;
import com.soffid.iam.scim.acceptance.targets.product.Shipped;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;

/** WSO2 Identity Server with SCIM 2.0: the real Charon 3, with reported deviations of Identity Server. */
final class Wso2 extends ServerProduct<CharonServer> {
    private static final String PASSWORD = "let me in";

    private Wso2(CharonServer server) {
        super(
                server,
                Shipped.of("wso2").parameters(server.baseUrl(), PASSWORD, ""),
                TargetCatalogue.packed().get("wso2").config());
    }

    static Wso2 start(Quota quota, Deviations deviations) {
        // The server requires the user name of the shipped file.
        return new Wso2(CharonServer.start(new Credentials("soffid", PASSWORD), deviations, quota::before));
    }
}
