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
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.List;
import java.util.Set;

/**
 * HCP Terraform and Terraform Enterprise (<a href="https://developer.hashicorp.com/terraform/cloud-docs/api-docs/scim">SCIM API</a>):
 * users have an address and no names, a filter is one exact match, and a PATCH has at most 100 operations.
 */
final class Terraform extends EmulatedProduct {
    private static final String TOKEN = "terraform-emulated";
    private static final int OPERATIONS = 100;
    private static final int MEMBERS = 1000;
    private static final Set<String> USER_PATHS = Set.of("active", "userName", "externalId", "emails");
    private static final List<String> KEPT =
            List.of("schemas", "id", "externalId", "userName", "emails", "active", "meta");

    Terraform(Quota quota) {
        super("terraform", start(quota), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/scim/v2/scimconf-1", Access.bearer(TOKEN))
                .quota(quota)
                .rule(Terraform::operations)
                .endpoint(Endpoint.at("/Users")
                        .required("userName", "emails.value")
                        .unique("userName")
                        .completed(Terraform::complete)
                        .patched(PatchRules.standard().with(PatchRules.ValuePaths.NONE))
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("username", "externalid")))
                        .paged(Paging.byIndex(100, 200)))
                .endpoint(Endpoint.at("/Groups")
                        .required("displayName")
                        .unique("displayName")
                        .checked((before, after) -> {
                            if (after.path("members").size() > MEMBERS) {
                                throw new Refusal(413, "The group has too many members");
                            }
                        })
                        .patched(PatchRules.standard().with(PatchRules.ArrayRemoval.REFUSED))
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("displayname", "externalid")))
                        .paged(Paging.byIndex(100, 200)))
                .start();
    }

    /** Keeps the primary address or the first one, and no names. The full name is Terraform's own user name. */
    private static void complete(ObjectNode user) {
        user.retain(KEPT);
        if (!user.at("/emails/0/value").asText().isEmpty()) {
            String address = user.at("/emails/0/value").asText();
            user.putArray("emails").addObject().put("value", address).put("primary", true);
        }
        user.put("active", user.path("active").asBoolean(true));
        user.putObject("name").put("formatted", ownName(user.path("userName").asText()));
    }

    private static String ownName(String userName) {
        return userName.replaceAll("@.*", "");
    }

    private static void operations(WebRequest request) {
        List<JsonNode> operations = Rule.operations(request);
        if (operations.size() > OPERATIONS) {
            throw new Refusal(400, "tooMany", "At most " + OPERATIONS + " operations are supported");
        }
        boolean user = request.uri().getPath().contains("/Users/");
        for (JsonNode operation : operations) {
            String path = operation.path("path").asText();
            if (user && !path.isEmpty() && !USER_PATHS.contains(path)) {
                throw new Refusal(400, "invalidPath", path + " is not supported");
            }
        }
    }

    @Override
    public String account(String name) {
        return name + "@example.org";
    }

    /** The person that Soffid reads: the given name is Terraform's own user name, and the family name the user name. */
    @Override
    protected Person person(JsonNode user) {
        String account = user.path("userName").asText();
        return new Person(
                account,
                user.at("/name/formatted").asText(),
                account,
                user.at("/emails/0/value").asText(),
                user.path("active").asBoolean());
    }
}
