package com.soffid.iam.scim.acceptance.targets;

import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import java.util.Set;

/** Keycloak as section 3 of the reference on target systems describes it. */
final class Keycloak extends EmulatedProduct {
    private static final String TOKEN = "kc-emulated";
    private static final int PAGE = 100;

    Keycloak(Quota quota) {
        super(Shipped.standardFor("keycloak"), start(quota), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/realms/acme/scim/v2", Access.bearer(TOKEN))
                .quota(quota)
                .document("/ServiceProviderConfig", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
                         "patch": {"supported": true}, "bulk": {"supported": false}, "sort": {"supported": false},
                         "etag": {"supported": false}, "changePassword": {"supported": true},
                         "filter": {"supported": true, "maxResults": 100},
                         "pagination": {"cursor": true, "index": true}}
                        """)
                .endpoint(Endpoint.at("/Users")
                        .required("userName")
                        .unique("userName")
                        .filtered(mapped("username", "emails.value", "name.familyname", "name.givenname", "active"))
                        .paged(paging()))
                .endpoint(Endpoint.at("/Groups")
                        .required("displayName")
                        .unique("displayName")
                        .filtered(mapped("displayname"))
                        .without("PUT")
                        .paged(paging()))
                .start();
    }

    /** What is not mapped to an attribute of the realm finds nobody, the id included. */
    private static FilterRules mapped(String... attributes) {
        return FilterRules.only(Set.of(), Set.of(attributes)).otherwise(FilterRules.Otherwise.SHOWS_NOTHING);
    }

    private static Paging paging() {
        Paging cursors = Paging.byCursor(PAGE, PAGE);
        Paging indexes = Paging.byIndex(PAGE, PAGE);
        return (query, all) -> (query.containsKey("cursor") ? cursors : indexes).page(query, all);
    }
}
