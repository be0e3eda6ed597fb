package com.soffid.iam.scim.acceptance.targets.cloud;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Snowflake before its behaviour bundle 2026_03, from the <a
 * href="https://docs.snowflake.com/release-notes/bcr-bundles/2026_03/bcr-2276">note on that change</a>: a list without a
 * filter has one made-up object, and other filters find nothing.
 */
final class Snowflake extends EmulatedProduct {
    private static final String TOKEN = "snow-emulated";

    Snowflake(Quota quota) {
        super("snowflake", start(quota), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/scim/v2", Access.bearer(TOKEN))
                .quota(quota)
                .endpoint(Endpoint.at("/Users")
                        .required("userName")
                        .unique("userName")
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("username"))
                                .otherwise(FilterRules.Otherwise.SHOWS_NOTHING))
                        .paged(onlyFiltered("userName", "synthesis_user")))
                .endpoint(Endpoint.at("/Groups")
                        .required("displayName")
                        .unique("displayName")
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("displayname"))
                                .otherwise(FilterRules.Otherwise.SHOWS_NOTHING))
                        .paged(onlyFiltered("displayName", "synthetic_group")))
                .start();
    }

    /** Returns one object that does not exist if the request has no filter. */
    private static Paging onlyFiltered(String attribute, String name) {
        return (query, all) -> {
            if (query.containsKey("filter")) {
                return Paging.none().page(query, all);
            }
            ObjectNode placeholder = JsonNodeFactory.instance.objectNode();
            placeholder.put("id", name).put(attribute, name).put("active", true);
            return new Paging.Page(List.of(placeholder), Map.of("totalResults", 1));
        };
    }
}
