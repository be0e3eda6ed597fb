package com.soffid.iam.scim.acceptance.targets.cloud;

import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.PatchRules;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Shipped;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Set;

/** GitHub Enterprise, as described in section 3 of the reference on target systems. */
final class GitHub extends EmulatedProduct {
    private static final String TOKEN = "ghp-emulated";

    GitHub(Quota quota) {
        super(Shipped.standardFor("github"), start(quota), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/scim/v2/enterprises/acme", Access.bearer(TOKEN))
                .quota(quota)
                .rule(GitHub::userAgent)
                .endpoint(Endpoint.at("/Users")
                        .required("userName", "emails.value")
                        .unique("userName")
                        .checked((before, after) -> {
                            if (after.has("password")) {
                                throw new Refusal(400, "invalidValue", "password is not permitted");
                            }
                        })
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("username", "externalid", "id")))
                        .patched(patching())
                        .paged(Paging.byIndex(30, 100)))
                .endpoint(Endpoint.at("/Groups")
                        .required("displayName")
                        .unique("displayName")
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("displayname", "externalid", "id")))
                        .patched(patching())
                        .paged(Paging.byIndex(30, 100)))
                .start();
    }

    private static void userAgent(WebRequest request) {
        if (request.header("User-Agent").filter(agent -> !agent.isBlank()).isEmpty()) {
            throw new Refusal(403, "Request forbidden by administrative rules: User-Agent is missing");
        }
    }

    private static PatchRules patching() {
        return PatchRules.standard().with(PatchRules.ValuePaths.NONE).with(PatchRules.ArrayRemoval.REMOVES_THOSE);
    }

    @Override
    public AgentConfig config() {
        return shipped().configWithoutPasswords();
    }
}
