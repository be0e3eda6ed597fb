package com.soffid.iam.scim.acceptance.targets.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.ErrorForm;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.PatchRules;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.emulation.Rule;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Salesforce. Its help describes the endpoints, the service provider configuration, PATCH of users without a path, and PATCH
 * of group members with the path {@code members} and the members in an object: <a
 * href="https://help.salesforce.com/s/articleView?id=xcloud.identity_scim_rest_api.htm&type=5">reference</a>, <a
 * href="https://help.salesforce.com/s/articleView?id=xcloud.identity_scim_update_users.htm&type=5">users</a>, <a
 * href="https://help.salesforce.com/s/articleView?id=xcloud.identity_scim_manage_groups.htm&type=5">members</a>. Users report
 * the lower case of user names, the relative {@code $ref}, the form of errors and the largest start index.
 */
final class Salesforce extends EmulatedProduct {
    private static final String SECRET = "consumer-secret-emulated";
    private static final String TOKENS = "/services/oauth2/token";
    private static final String PROFILE = "00e000000000001";
    private static final int PAGE = 200;

    /**
     * Starts the system.
     *
     * @param lastStart the largest {@code startIndex}; 2,000 in Salesforce
     */
    Salesforce(Quota quota, int lastStart) {
        super("salesforce", start(quota, lastStart), SECRET, TOKENS);
    }

    private static EmulatedServer start(Quota quota, int lastStart) {
        return EmulatedServer.at("/services/scim/v2", Access.clientCredentials(TOKENS, "consumer-key", SECRET, ""))
                .quota(quota)
                .errors(ErrorForm.VERSION_1)
                .document("/ServiceProviderConfigs", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
                         "patch": {"supported": true}, "bulk": {"supported": false}, "sort": {"supported": false},
                         "etag": {"supported": false}, "changePassword": {"supported": true},
                         "filter": {"supported": true, "maxResults": 200}}
                        """)
                .rule(Salesforce::mixedOperatorsNeedParentheses)
                .rule(Salesforce::usersArePatchedWithoutPath)
                .endpoint(userEndpoint(lastStart))
                .endpoint(Endpoint.at("/Groups")
                        .identifiedBy(ids("00G"))
                        .without("POST", "DELETE")
                        .patched(PatchRules.standard()
                                .with(PatchRules.ArrayRemoval.REMOVES_THOSE)
                                .with(PatchRules.ValuePaths.NONE)
                                .withValuesThatNameThePath())
                        .paged(paging(lastStart)))
                .endpoint(Endpoint.at("/Entitlements").without("POST", "PUT", "PATCH", "DELETE"))
                .endpoint(Endpoint.at("/Roles").without("POST", "PUT", "PATCH", "DELETE"))
                .start();
    }

    private static Endpoint userEndpoint(int lastStart) {
        return Endpoint.at("/Users")
                .identifiedBy(ids("005"))
                .required("userName", "name.familyName", "emails.value")
                .unique("userName")
                .checked((before, after) -> {
                    if (!after.path("userName").asText().matches("[^@]+@[^@]+\\.[^@]+")) {
                        throw new Refusal(400, "Username must be in the form of an email address");
                    }
                    if (profiles(after) != 1) {
                        throw new Refusal(400, "Exactly one profile is required in entitlements");
                    }
                })
                .completed(user -> {
                    user.put("userName", user.path("userName").asText().toLowerCase(Locale.ROOT));
                    if (!user.has("nickName")) {
                        user.set("nickName", user.path("userName"));
                    }
                    if (!user.has("active")) {
                        user.put("active", true);
                    }
                })
                .shown(user -> {
                    user.path("entitlements")
                            .forEach(entry -> ((ObjectNode) entry)
                                    .put(
                                            "$ref",
                                            "/Entitlements/"
                                                    + entry.path("value").asText()));
                    return user;
                })
                .deleted(user -> user.put("active", false))
                .paged(paging(lastStart));
    }

    private static long profiles(ObjectNode user) {
        long profiles = 0;
        for (JsonNode entry : user.path("entitlements")) {
            profiles += entry.path("type").asText("Profile").equals("Profile") ? 1 : 0;
        }
        return profiles;
    }

    /** Makes ascending ids. */
    private static Function<ObjectNode, String> ids(String prefix) {
        AtomicInteger next = new AtomicInteger();
        return record -> {
            String id = record.path("id").asText("");
            return id.isEmpty() ? prefix + String.format(Locale.ROOT, "%012d", next.incrementAndGet()) : id;
        };
    }

    private static Paging paging(int lastStart) {
        Paging pages = Paging.byIndex(PAGE, PAGE);
        return (query, all) -> {
            if (Paging.number(query, "startIndex", 1) > lastStart) {
                throw new Refusal(
                        400,
                        "Start index too big. Consider filtering down your result set, e.g. id gt \"(the last id in the"
                                + " result set)\"");
            }
            return pages.page(query, all);
        };
    }

    /**
     * Refuses a mix of {@code and} and {@code or} without parentheses, because Salesforce evaluates it against the
     * standard.
     */
    private static void mixedOperatorsNeedParentheses(WebRequest request) {
        String filter = request.query().getOrDefault("filter", "").toLowerCase(Locale.ROOT);
        if (filter.contains(" and ") && filter.contains(" or ") && !filter.contains("(")) {
            throw new Refusal(400, "Filter needs parentheses");
        }
    }

    /** Salesforce documents no path for changes of users. Only a removal must have one (RFC 7644, 3.5.2.2). */
    private static void usersArePatchedWithoutPath(WebRequest request) {
        boolean refused = request.uri().getPath().contains("/Users/")
                && Rule.operations(request).stream()
                        .anyMatch(operation -> operation.has("path")
                                && !operation.path("op").asText().equals("remove"));
        if (refused) {
            throw new Refusal(400, "Unsupported path");
        }
    }

    /** Adds a permission set to a user. */
    void assign(String account, String permissionSet) {
        changeUser(
                account,
                user -> user.withArray("/entitlements")
                        .addObject()
                        .put("value", permissionSet)
                        .put("type", "PermissionSet"));
    }

    @Override
    public String account(String name) {
        return name + "@acme.example";
    }

    @Override
    protected ObjectNode json(Person person) {
        ObjectNode user = super.json(person);
        user.putArray("entitlements").addObject().put("value", PROFILE).put("type", "Profile");
        return user;
    }
}
