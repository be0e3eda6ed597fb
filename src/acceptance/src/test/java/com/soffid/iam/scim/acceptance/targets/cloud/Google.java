package com.soffid.iam.scim.acceptance.targets.cloud;

import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Shipped;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Set;

/** Google Cloud Identity, as described in section 3 of the reference on target systems. It has only users. */
final class Google extends EmulatedProduct {
    private static final String TOKEN = "google-emulated";

    Google(Quota quota) {
        super(Shipped.standardFor("google"), start(quota), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/v1/customers/c1/v2", Access.bearer(TOKEN))
                .quota(quota)
                .rule(Google::listsNeedAFilter)
                .endpoint(Endpoint.at("/Users")
                        .required("userName")
                        .unique("userName")
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("username")))
                        .listedAs("resources")
                        .paged(Paging.none()))
                .endpoint(Endpoint.at("/Groups")
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("username")))
                        .listedAs("resources")
                        .paged(Paging.none()))
                .start();
    }

    private static void listsNeedAFilter(WebRequest request) {
        boolean list = request.uri().getPath().endsWith("/Users")
                || request.uri().getPath().endsWith("/Groups");
        if (list && request.method().equals("GET") && !request.query().containsKey("filter")) {
            throw new Refusal(400, "tooMany", "A filter is required");
        }
    }

    /** The shipped mappings of users and accounts. Groups cannot be found in this system. */
    @Override
    public AgentConfig config() {
        return Mappings.filtered(
                shipped().configWithoutPasswords(),
                mapping -> mapping.getProperties().containsValue("/Users"));
    }
}
