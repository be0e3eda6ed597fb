package com.soffid.iam.scim.acceptance.targets.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.emulation.Rule;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Google Cloud Identity, version v1 (docs.cloud.google.com/identity/docs/scim/reference/rest): lists need a filter, PATCH is the
 * only way to change a resource and answers with an empty object, a request changes one member of a group, groups need an address
 * and never show members.
 */
final class Google extends EmulatedProduct {
    private static final String TOKEN_PATH = "/token";
    private static final String SCOPES = "https://www.googleapis.com/auth/admin.directory.user"
            + " https://www.googleapis.com/auth/cloud-identity.groups";
    private static final String GROUP = "/urn:ietf:params:scim:schemas:extension:google:2.0:CloudIdentityGroup/email";
    private static final int USER_OPERATIONS = 20;
    private static final int GROUP_OPERATIONS = 2;

    private final ServiceAccount account;

    Google(Quota quota) {
        this(quota, new ServiceAccount(TOKEN_PATH, "admin@example.org", SCOPES));
    }

    private Google(Quota quota, ServiceAccount account) {
        super("google", start(quota, account), "", TOKEN_PATH);
        this.account = account;
    }

    private static EmulatedServer start(Quota quota, ServiceAccount account) {
        return EmulatedServer.at("/v1/customers/c1/v2", account)
                .quota(quota)
                .rule(Google::listsNeedAFilter)
                .rule(Google::changesAreSmall)
                .endpoint(userEndpoint())
                .endpoint(groupEndpoint())
                .start();
    }

    private static Endpoint userEndpoint() {
        return Endpoint.at("/Users")
                .required("userName")
                .unique("userName")
                .completed(Google::primaryAddress)
                .filtered(FilterRules.only(Set.of("eq"), Set.of("username")))
                .without("PUT")
                .changedAsEmptyObject()
                .listedAs("resources")
                .paged(Paging.none());
    }

    private static Endpoint groupEndpoint() {
        return Endpoint.at("/Groups")
                .required("displayName")
                .checked((before, after) -> {
                    if (after.at(GROUP).asText().isEmpty()) {
                        throw new Refusal(400, "invalidValue", "The address of the group is required");
                    }
                })
                .shown(group -> {
                    group.remove("members");
                    return group;
                })
                .filtered(FilterRules.only(Set.of("eq"), Set.of("displayname", "externalid")))
                .without("PUT")
                .changedAsEmptyObject()
                .listedAs("resources")
                .paged((query, all) ->
                        Paging.none().page(query, all.stream().limit(50).toList()));
    }

    /** The user name is the primary address, which cannot be changed by itself. */
    private static void primaryAddress(ObjectNode user) {
        user.putArray("emails")
                .addObject()
                .put("value", user.path("userName").asText().toLowerCase(Locale.ROOT))
                .put("primary", true);
    }

    private static void listsNeedAFilter(WebRequest request) {
        boolean list = request.uri().getPath().endsWith("/Users")
                || request.uri().getPath().endsWith("/Groups");
        if (list && request.method().equals("GET") && !request.query().containsKey("filter")) {
            throw new Refusal(400, "tooMany", "A filter is required");
        }
    }

    private static void changesAreSmall(WebRequest request) {
        List<JsonNode> operations = Rule.operations(request);
        boolean group = request.uri().getPath().contains("/Groups/");
        if (operations.size() > (group ? GROUP_OPERATIONS : USER_OPERATIONS)) {
            throw new Refusal(400, "invalidValue", "Too many operations");
        }
        long members = operations.stream()
                .filter(operation -> operation.path("path").asText().startsWith("members"))
                .mapToLong(operation -> Math.max(1, operation.path("value").size()))
                .sum();
        if (members > 1) {
            throw new Refusal(400, "invalidValue", "At most one member can be changed");
        }
    }

    @Override
    protected ObjectNode role(String name) {
        ObjectNode group = super.role(name);
        group.withObject("/urn:ietf:params:scim:schemas:extension:google:2.0:CloudIdentityGroup")
                .put("email", name + "@example.org");
        return group;
    }

    /** The shipped parameters, with the key of the service account of this emulation. */
    @Override
    public AgentParameters parameters() {
        AgentParameters shipped = super.parameters();
        return shipped.withSettings(account.withKey(shipped.settings()));
    }

    @Override
    public String account(String name) {
        return name + "@example.org";
    }
}
