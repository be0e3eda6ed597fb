package com.soffid.iam.scim.acceptance.targets.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.PatchRules;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Set;

/**
 * GitHub Enterprise with managed users: a classic token, a User-Agent, single filters, paths without value filters, and the
 * required attributes of users and groups (docs.github.com, REST API endpoints for SCIM, of Enterprise Cloud and of Enterprise
 * Server 3.9). The documentation shows no request that removes members. This emulation takes an array of values.
 */
final class GitHub extends EmulatedProduct {
    private static final String TOKEN = "ghp-emulated";

    GitHub(Quota quota) {
        super("github", start(quota), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/scim/v2/enterprises/acme", Access.bearer(TOKEN))
                .quota(quota)
                .rule(GitHub::userAgent)
                .endpoint(Endpoint.at("/Users")
                        .required("userName", "externalId", "displayName", "active", "emails.value")
                        .unique("userName")
                        .unique("externalId")
                        .checked((before, after) -> {
                            if (after.has("password")) {
                                throw new Refusal(400, "invalidValue", "password is not permitted");
                            }
                        })
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("username", "externalid", "id", "displayname")))
                        .patched(patching())
                        .paged(Paging.byIndex(30, 100)))
                .endpoint(Endpoint.at("/Groups")
                        .required("externalId", "displayName")
                        .unique("externalId")
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

    /** A user that another system has created: its external id is not the user name. */
    @Override
    protected ObjectNode json(Person person) {
        return super.json(person).put("externalId", "given-" + person.account());
    }

    @Override
    protected ObjectNode role(String name) {
        return super.role(name).put("externalId", "given-" + name);
    }
}
