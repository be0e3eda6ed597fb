package com.soffid.iam.scim.acceptance.targets.cloud;

import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import java.util.Set;

/**
 * The directory of an Atlassian organization (developer.atlassian.com/cloud/admin/user-provisioning/rest): a user name and a primary
 * address are required, a filter is one exact match, and groups cannot be renamed.
 */
final class Atlassian extends EmulatedProduct {
    private static final String TOKEN = "atlassian-emulated";

    Atlassian(Quota quota) {
        super("atlassian", start(quota), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/scim/directory/acme", Access.bearer(TOKEN))
                .quota(quota)
                .endpoint(Endpoint.at("/Users")
                        .required("userName", "emails.value")
                        .unique("userName")
                        .checked((before, after) -> {
                            if (!after.at("/emails/0/primary").asBoolean()) {
                                throw new Refusal(400, "invalidValue", "One address must be primary");
                            }
                        })
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("username", "externalid")))
                        .paged(Paging.byIndex(100, 100)))
                .endpoint(Endpoint.at("/Groups")
                        .required("displayName")
                        .unique("displayName")
                        .checked((before, after) -> before.filter(
                                        group -> !group.path("displayName").equals(after.path("displayName")))
                                .ifPresent(group -> {
                                    throw new Refusal(400, "mutability", "A group cannot be renamed");
                                }))
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("displayname")))
                        .paged(Paging.byIndex(100, 100)))
                .start();
    }
}
