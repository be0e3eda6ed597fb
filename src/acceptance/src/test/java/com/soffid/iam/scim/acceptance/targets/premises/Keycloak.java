package com.soffid.iam.scim.acceptance.targets.premises;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.emulation.Rule;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Locale;
import java.util.Set;

/**
 * Keycloak after 26.7 (github.com/keycloak/keycloak, docs/documentation/server_admin/topics/scim). Where both are the same, it
 * answers like a real 26.7.3.
 *
 * <p>The user profile of its realm contains {@code displayName} and {@code timezone}. The system accepts other attributes,
 * including a password, but does not store them.
 */
final class Keycloak extends EmulatedProduct {
    private static final String TOKEN_PATH = "/realms/acme/protocol/openid-connect/token";
    private static final String SECRET = "kc-emulated";
    private static final int PAGE = 100;
    private static final int OPERATIONS = 100;

    Keycloak(Quota quota) {
        super("keycloak", start(quota), SECRET, TOKEN_PATH);
    }

    private static EmulatedServer start(Quota quota) {
        Endpoint groups = groupEndpoint();
        return EmulatedServer.at("/realms/acme/scim/v2", Access.clientCredentials(TOKEN_PATH, "soffid", SECRET, ""))
                .quota(quota)
                .rule(Keycloak::membersAreChangedOneByOne)
                .document("/ServiceProviderConfig", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
                         "patch": {"supported": true}, "bulk": {"supported": false}, "sort": {"supported": false},
                         "etag": {"supported": false}, "changePassword": {"supported": false},
                         "filter": {"supported": true, "maxResults": 100},
                         "pagination": {"cursor": true, "index": true}}
                        """)
                .document("/ResourceTypes", """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2,
                         "Resources": [
                          {"id": "User", "name": "User", "endpoint": "/Users",
                           "schema": "urn:ietf:params:scim:schemas:core:2.0:User"},
                          {"id": "Group", "name": "Group", "endpoint": "/Groups",
                           "schema": "urn:ietf:params:scim:schemas:core:2.0:Group"}]}
                        """)
                .document("/Schemas", """
                        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2,
                         "Resources": [
                          {"id": "urn:ietf:params:scim:schemas:core:2.0:User", "name": "User", "attributes": [
                            {"name": "userName", "type": "string", "required": true, "caseExact": false},
                            {"name": "name", "type": "complex", "subAttributes": [
                              {"name": "givenName", "type": "string"}, {"name": "familyName", "type": "string"}]},
                            {"name": "displayName", "type": "string"}, {"name": "timezone", "type": "string"},
                            {"name": "emails", "type": "complex", "multiValued": true},
                            {"name": "active", "type": "boolean"},
                            {"name": "groups", "type": "complex", "multiValued": true, "returned": "request"}]},
                          {"id": "urn:ietf:params:scim:schemas:core:2.0:Group", "name": "Group", "attributes": [
                            {"name": "displayName", "type": "string"},
                            {"name": "members", "type": "complex", "multiValued": true, "returned": "request"}]}]}
                        """)
                .endpoint(userEndpoint(groups))
                .endpoint(groups)
                .start();
    }

    private static Endpoint userEndpoint(Endpoint groups) {
        return Endpoint.at("/Users")
                .required("userName", "emails.value", "name.givenName", "name.familyName")
                .unique("userName")
                .completed(Keycloak::kept)
                .derived(user -> derived(user, groups))
                .onRequest("groups")
                .filtered(mapped(
                        "username",
                        "emails.value",
                        "name.familyname",
                        "name.givenname",
                        "displayname",
                        "active",
                        "groups",
                        "groups.value",
                        "meta.created",
                        "meta.lastmodified"))
                .paged(paging());
    }

    /** Groups cannot be created with members. Only PATCH changes members. */
    private static Endpoint groupEndpoint() {
        return Endpoint.at("/Groups")
                .required("displayName")
                .unique("displayName")
                .checked((before, after) -> {
                    if (before.isEmpty() && !after.path("members").isEmpty()) {
                        throw new Refusal(400, "invalidSyntax", "Managing members on updates are not supported");
                    }
                })
                .onRequest("members")
                .filtered(mapped("displayname", "members", "members.value", "meta.created", "meta.lastmodified"))
                .without("PUT")
                .paged(paging());
    }

    /** Stores the name in lower case. A user without {@code active} is inactive. */
    private static void kept(ObjectNode user) {
        user.retain("schemas", "id", "meta", "userName", "name", "displayName", "emails", "active", "timezone");
        user.put("userName", user.path("userName").asText().toLowerCase(Locale.ROOT));
        user.put("active", user.path("active").asBoolean(false));
    }

    /** Adds the groups of a user. {@code lastModified} does not change, neither by PATCH nor by an administrator. */
    private static ObjectNode derived(ObjectNode user, Endpoint groups) {
        user.withObject("/meta").set("lastModified", user.at("/meta/created"));
        groups.withMember(user.path("id").asText())
                .forEach(group -> user.withArray("/groups")
                        .addObject()
                        .put("type", "direct")
                        .<ObjectNode>set("display", group.path("displayName"))
                        .set("value", group.path("id")));
        return user;
    }

    /** Allows 100 operations. Refuses any other change of members. A real Keycloak answers 200 to it and changes nothing. */
    private static void membersAreChangedOneByOne(WebRequest request) {
        if (Rule.operations(request).size() > OPERATIONS) {
            throw new Refusal(400, "tooMany", "At most 100 operations are allowed");
        }
        for (JsonNode operation : Rule.operations(request)) {
            boolean whole = operation.path("path").asText().equals("members")
                    || operation.path("value").has("members");
            if (whole && !operation.path("op").asText().equals("add")) {
                throw new Refusal(400, "invalidSyntax", "Nothing would be changed");
            }
        }
    }

    /** Returns an empty list for a filter by an attribute that the realm does not map, such as the id. */
    private static FilterRules mapped(String... attributes) {
        return FilterRules.only(Set.of(), Set.of(attributes)).otherwise(FilterRules.Otherwise.SHOWS_NOTHING);
    }

    private static Paging paging() {
        Paging cursors = Paging.byCursor(PAGE, PAGE);
        Paging indexes = Paging.byIndex(PAGE, PAGE);
        return (query, all) -> (query.containsKey("cursor") ? cursors : indexes).page(query, all);
    }
}
