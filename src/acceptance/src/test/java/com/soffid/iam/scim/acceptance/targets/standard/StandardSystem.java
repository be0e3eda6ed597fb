package com.soffid.iam.scim.acceptance.targets.standard;

import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Shipped;
import java.util.Set;

/**
 * Systems with few deviations from the standard, as described in section 3 of the reference on target systems. Where the
 * reference says nothing, they follow RFC 7643 and RFC 7644.
 */
final class StandardSystem extends EmulatedProduct {
    private static final String TOKEN = "token-emulated";

    private StandardSystem(String profile, EmulatedServer.Builder server, Endpoint users, Endpoint groups) {
        super(
                Shipped.standardFor(profile),
                server.endpoint(users.required("userName").unique("userName"))
                        .endpoint(groups.required("displayName").unique("displayName"))
                        .start(),
                TOKEN,
                "");
    }

    private static EmulatedServer.Builder server(String base, Quota quota) {
        return EmulatedServer.at(base, Access.bearer(TOKEN)).quota(quota);
    }

    static StandardSystem okta(Quota quota) {
        return new StandardSystem(
                "okta", server("/connection/scim/v2", quota), Endpoint.at("/Users"), Endpoint.at("/Groups"));
    }

    /** Zoom requires its media type. Its lists show fewer attributes than a request by id. */
    static StandardSystem zoom(Quota quota) {
        return new StandardSystem(
                "zoom",
                server("/scim2", quota).rule(request -> {
                    if (!request.method().equals("DELETE")
                            && !request.header("Accept").orElse("").contains("application/scim+json")) {
                        throw new Refusal(406, "Accept must be application/scim+json");
                    }
                }),
                Endpoint.at("/Users").listed(user -> {
                    user.retain("schemas", "id", "userName", "active", "meta");
                    return user;
                }),
                Endpoint.at("/Groups"));
    }

    /** Databricks has pages of 10,000 resources, and filters with at most 200 parts. */
    static StandardSystem databricks(Quota quota) {
        return new StandardSystem(
                "databricks",
                server("/api/2.1/accounts/acme/scim/v2", quota).rule(request -> {
                    if (request.query().getOrDefault("filter", "").split(" or ", -1).length > 200) {
                        throw new Refusal(400, "invalidFilter", "Too many nodes");
                    }
                }),
                limited(Endpoint.at("/Users")),
                limited(Endpoint.at("/Groups")));
    }

    private static Endpoint limited(Endpoint endpoint) {
        return endpoint.paged(Paging.byIndex(10_000, 10_000))
                .filtered(FilterRules.only(Set.of("eq", "co", "sw", "ne", "and", "or"), Set.of()));
    }
}
