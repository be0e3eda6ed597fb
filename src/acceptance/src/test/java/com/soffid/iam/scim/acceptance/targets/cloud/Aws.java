package com.soffid.iam.scim.acceptance.targets.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.PatchRules;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.emulation.Rule;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * AWS IAM Identity Center (docs.aws.amazon.com/singlesignon/latest/developerguide: CreateUser, ListUsers, ListGroups, PatchGroup and
 * Limitations): required names, one value in each list, pages by cursor, single filters joined by "and", groups that never show
 * members, at most 100 changes of members in a request, and neither a replacement nor a removal of all members.
 */
final class Aws extends EmulatedProduct {
    private static final String TOKEN = "aws-emulated";
    private static final int PAGE = 100;

    Aws(Quota quota) {
        super("aws", start(quota), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota) {
        Endpoint groups = groupEndpoint();
        return EmulatedServer.at("/tenant/scim/v2", Access.bearer(TOKEN))
                .quota(quota)
                .document("/ServiceProviderConfig", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
                         "patch": {"supported": true}, "bulk": {"supported": false}, "sort": {"supported": false},
                         "etag": {"supported": false}, "changePassword": {"supported": false},
                         "filter": {"supported": true, "maxResults": 100}}
                        """)
                .rule(Aws::membersAreNotReplaced)
                .endpoint(userEndpoint(groups))
                .endpoint(groups)
                .start();
    }

    private static Endpoint userEndpoint(Endpoint groups) {
        return Endpoint.at("/Users")
                .required("userName", "name.givenName", "name.familyName", "displayName")
                .unique("userName")
                .checked((before, after) -> {
                    for (String single : List.of("emails", "addresses", "phoneNumbers")) {
                        if (after.path(single).size() > 1) {
                            throw new Refusal(400, "invalidValue", "At most one value is allowed in " + single);
                        }
                    }
                    for (JsonNode email : after.path("emails")) {
                        if (!email.path("primary").asBoolean()) {
                            throw new Refusal(400, "invalidValue", "The value of emails must be primary");
                        }
                    }
                    if (after.has("password")) {
                        throw new Refusal(400, "invalidValue", "password is not supported");
                    }
                })
                .derived(user -> withGroups(user, groups))
                .shown(user -> {
                    user.remove("groups");
                    return user;
                })
                .filtered(FilterRules.only(
                        Set.of("eq", "and"), Set.of("username", "externalid", "id", "manager", "groups.value")))
                .patched(PatchRules.standard().atMost(PAGE, PAGE))
                .paged(paging());
    }

    private static ObjectNode withGroups(ObjectNode user, Endpoint groups) {
        groups.withMember(user.path("id").asText())
                .forEach(group -> user.withArray("/groups").addObject().set("value", group.path("id")));
        return user;
    }

    private static Endpoint groupEndpoint() {
        return Endpoint.at("/Groups")
                .required("displayName")
                .unique("displayName")
                .shown(group -> {
                    group.remove("members");
                    return group;
                })
                .filtered(FilterRules.only(Set.of("eq", "and"), Set.of("displayname", "externalid", "id", "members")))
                .patched(PatchRules.standard().atMost(PAGE, PAGE))
                .changedAs(204, false)
                .paged(paging());
    }

    /** Pages by cursor. Without a cursor, it returns the first page, and the total counts only that page. */
    private static Paging paging() {
        Paging cursors = Paging.byCursor(PAGE, PAGE);
        return (query, all) -> query.containsKey("cursor")
                ? cursors.page(query, all)
                : new Paging.Page(
                        all.stream().limit(PAGE).toList(),
                        Map.of("totalResults", Math.min(PAGE, all.size()), "startIndex", 1));
    }

    /** Refuses to replace or remove all members, and operations without a path that change several attributes. */
    private static void membersAreNotReplaced(WebRequest request) {
        for (JsonNode operation : Rule.operations(request)) {
            boolean members = operation.path("path").asText().startsWith("members")
                    || operation.path("value").has("members");
            String op = operation.path("op").asText();
            boolean all = operation.path("path").asText().equals("members") && op.equals("remove");
            if (members && (op.equals("replace") || all)) {
                throw new Refusal(400, "invalidValue", "Members cannot be replaced");
            }
            if (!operation.has("path") && operation.path("value").size() > 1) {
                throw new Refusal(400, "invalidSyntax", "Only one attribute may be changed without a path");
            }
        }
    }
}
