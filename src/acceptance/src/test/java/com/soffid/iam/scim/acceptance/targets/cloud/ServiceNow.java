package com.soffid.iam.scim.acceptance.targets.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.List;
import java.util.Set;

/**
 * ServiceNow's plug-in for SCIM, from its <a
 * href="https://www.servicenow.com/docs/r/xanadu/api-reference/rest-apis/scim-api.html">reference</a>: the attributes of
 * filters, pages of 10 to 500 resources, {@code sortBy} only with {@code sortOrder}, and attributes that are ignored or
 * generated. It has no passwords.
 */
final class ServiceNow extends EmulatedProduct {
    private static final String PASSWORD = "servicenow-emulated";
    private static final int LARGEST_PAGE = 500;
    private static final List<String> KEPT = List.of(
            "schemas", "id", "externalId", "meta", "userName", "name", "displayName", "active", "emails", "timezone");
    private static final Set<String> OPERATORS =
            Set.of("eq", "ne", "co", "sw", "ew", "pr", "gt", "ge", "lt", "le", "and", "or");

    ServiceNow(Quota quota) {
        super("servicenow", start(quota), PASSWORD, "");
    }

    private static EmulatedServer start(Quota quota) {
        Endpoint groups = Endpoint.at("/Groups")
                .required("displayName")
                .unique("displayName")
                .filtered(FilterRules.only(
                        OPERATORS, Set.of("displayname", "externalid", "id", "meta.created", "meta.lastmodified")))
                .sorted()
                .paged(Paging.byIndex(10, LARGEST_PAGE));
        return EmulatedServer.at("/api/now/scim", Access.basic("soffid", PASSWORD))
                .quota(quota)
                .rule(ServiceNow::pageIsNotTooLarge)
                .rule(ServiceNow::sortedInAnOrder)
                .endpoint(users(groups))
                .endpoint(groups)
                .start();
    }

    private static Endpoint users(Endpoint groups) {
        return Endpoint.at("/Users")
                .required("userName")
                .unique("userName")
                .completed(ServiceNow::complete)
                .shown(user -> {
                    groups.withMember(user.path("id").asText())
                            .forEach(group -> user.withArray("/groups")
                                    .addObject()
                                    .put("value", group.path("id").asText())
                                    .put("display", group.path("displayName").asText())
                                    .put("type", "direct"));
                    return user;
                })
                .filtered(FilterRules.only(
                        OPERATORS,
                        Set.of(
                                "active",
                                "displayname",
                                "externalid",
                                "id",
                                "meta.created",
                                "meta.lastmodified",
                                "name.familyname",
                                "name.givenname",
                                "name.middlename",
                                "preferredlanguage",
                                "timezone",
                                "title",
                                "username")))
                .sorted()
                .paged(Paging.byIndex(10, LARGEST_PAGE));
    }

    /** Ignores unknown attributes, keeps value and type of addresses only, and makes the display name of the names. */
    private static void complete(ObjectNode user) {
        user.retain(KEPT);
        for (JsonNode email : user.path("emails")) {
            ((ObjectNode) email).retain("value", "type");
        }
        user.put(
                "displayName",
                (user.at("/name/givenName").asText() + " "
                                + user.at("/name/familyName").asText())
                        .trim());
        if (!user.has("active")) {
            user.put("active", true);
        }
    }

    private static void pageIsNotTooLarge(WebRequest request) {
        if (Paging.number(request.query(), "count", 0) > LARGEST_PAGE) {
            throw new Refusal(400, "invalidValue", "count must not be greater than " + LARGEST_PAGE);
        }
    }

    private static void sortedInAnOrder(WebRequest request) {
        if (request.query().containsKey("sortBy") != request.query().containsKey("sortOrder")) {
            throw new Refusal(400, "invalidValue", "sortBy and sortOrder need each other");
        }
    }

    ArrayNode emails(String account) {
        return user(account).withArray("/emails");
    }
}
