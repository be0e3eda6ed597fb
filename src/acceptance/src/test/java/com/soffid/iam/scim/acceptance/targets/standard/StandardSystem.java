package com.soffid.iam.scim.acceptance.targets.standard;

import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Shipped;
import java.util.Set;
import java.util.function.UnaryOperator;

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

    static StandardSystem webex(Quota quota) {
        UnaryOperator<Endpoint> limited =
                endpoint -> endpoint.filtered(FilterRules.only(Set.of("eq", "sw", "ew", "and", "or"), Set.of()));
        return new StandardSystem(
                "webex",
                server("/identity/scim/org/v2", quota),
                limited.apply(Endpoint.at("/Users")),
                limited.apply(Endpoint.at("/Groups")));
    }

    static StandardSystem serviceNow(Quota quota) {
        return new StandardSystem(
                "servicenow", server("/api/now/scim", quota), Endpoint.at("/Users"), Endpoint.at("/Groups"));
    }

    /** SAP adds its own extension to users. It is not mapped and must stay. */
    static StandardSystem sap(Quota quota) {
        return new StandardSystem(
                "sap",
                server("/scim", quota),
                Endpoint.at("/Users")
                        .completed(user -> user.withObject("/urn:ietf:params:scim:schemas:extension:sap:2.0:User")
                                .put("mailVerified", true)),
                Endpoint.at("/Groups"));
    }
}
