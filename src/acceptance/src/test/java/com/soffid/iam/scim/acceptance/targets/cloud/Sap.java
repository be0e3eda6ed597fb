package com.soffid.iam.scim.acceptance.targets.cloud;

import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;

/**
 * The Identity Directory of SAP Cloud Identity Services. A system signs in with its client id and secret (<a
 * href="https://github.com/SAP-docs/btp-cloud-identity-services/blob/main/docs/Operation-Guide/add-administrators-bbbdbdd.md">SAP's
 * guide</a>). SAP adds its own extension to users, which is not mapped and must stay. Elsewhere, it follows the standard: SAP's
 * public pages show no deviation.
 */
final class Sap extends EmulatedProduct {
    private static final String SECRET = "secret-emulated";
    private static final String CLIENT = "1ab7c243-5de5-4530-8a14-123426373abc";

    Sap(Quota quota) {
        super("sap", start(quota), SECRET, "");
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/scim", Access.basic(CLIENT, SECRET))
                .quota(quota)
                .endpoint(Endpoint.at("/Users")
                        .required("userName")
                        .unique("userName")
                        .completed(user -> user.withObject("/urn:ietf:params:scim:schemas:extension:sap:2.0:User")
                                .put("mailVerified", true)))
                .endpoint(Endpoint.at("/Groups").required("displayName").unique("displayName"))
                .start();
    }
}
