package com.soffid.iam.scim.acceptance.targets.standard;

import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Shipped;

/** Systems that follow RFC 7643 and RFC 7644, as far as their vendors document them. */
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
}
