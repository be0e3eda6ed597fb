package com.soffid.iam.scim.acceptance.targets.cloud;

import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Set;

/**
 * A Databricks account, SCIM 2.1 (docs.databricks.com/aws/en/reference/scim-2-1): a token of a service principal, and filters with
 * at most 200 nodes. Its operators are those that the profile knows.
 */
final class Databricks extends EmulatedProduct {
    private static final String TOKEN_PATH = "/oidc/accounts/acme/v1/token";
    private static final String CLIENT = "11111111-1111-1111-1111-111111111111";
    private static final String SECRET = "dose-emulated";
    private static final int NODES = 200;

    Databricks(Quota quota) {
        super("databricks", start(quota), SECRET, TOKEN_PATH);
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at(
                        "/api/2.1/accounts/acme/scim/v2",
                        Access.clientCredentials(TOKEN_PATH, CLIENT, SECRET, "all-apis"))
                .quota(quota)
                .rule(Databricks::fewNodes)
                .endpoint(limited(Endpoint.at("/Users")).required("userName").unique("userName"))
                .endpoint(
                        limited(Endpoint.at("/Groups")).required("displayName").unique("displayName"))
                .start();
    }

    private static void fewNodes(WebRequest request) {
        if (request.query().getOrDefault("filter", "").split(" or ", -1).length > NODES) {
            throw new Refusal(400, "invalidFilter", "Too many nodes");
        }
    }

    private static Endpoint limited(Endpoint endpoint) {
        return endpoint.paged(Paging.byIndex(100, 10_000))
                .filtered(FilterRules.only(Set.of("eq", "co", "sw", "ne", "and", "or"), Set.of()));
    }
}
