package com.soffid.iam.scim.acceptance.targets.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.ErrorForm;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.emulation.Rule;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Salesforce, as described in section 2.5 of the reference on target systems. */
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
                         "etag": {"supported": false}, "changePassword": {"supported": false},
                         "filter": {"supported": true, "maxResults": 200}}
                        """)
                .rule(Salesforce::mixedOperatorsNeedParentheses)
                .rule(Salesforce::membersAreAddedWithoutPath)
                .endpoint(userEndpoint(lastStart))
                .endpoint(Endpoint.at("/Groups")
                        .identifiedBy(ids("00G"))
                        .without("POST", "DELETE")
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
                .without("DELETE")
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

    private static void membersAreAddedWithoutPath(WebRequest request) {
        boolean refused = Rule.operations(request).stream()
                .anyMatch(operation -> operation.path("op").asText().equals("add")
                        && operation.path("path").asText().startsWith("members"));
        if (refused) {
            throw new Refusal(400, "Unsupported path in add: members");
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
