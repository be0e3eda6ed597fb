package com.soffid.iam.scim.acceptance.targets.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import java.util.List;
import java.util.Set;

/**
 * Webex, from its <a href="https://developer.webex.com/docs/api/v1/scim-2-users">users</a> and <a
 * href="https://developer.webex.com/admin/docs/api/v1/scim-2-groups">groups</a>: a user needs a {@code userType}, its primary
 * work address is its name, filters have {@code eq}, {@code sw} and {@code ew}, lists of groups have no members, and a group
 * shows at most 500. It has no passwords.
 */
final class Webex extends EmulatedProduct {
    private static final String SECRET = "client-secret-emulated";
    private static final String TOKENS = "/v1/access_token";
    /** The refresh token of the shipped parameters. */
    private static final String REFRESH = "refresh-token";

    private static final int MOST_MEMBERS = 500;
    private static final Set<String> OPERATORS = Set.of("eq", "sw", "ew", "or");

    Webex(Quota quota) {
        super("webex", start(quota), SECRET, TOKENS);
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/identity/scim/org/v2", Access.refreshToken(TOKENS, "client-id", SECRET, REFRESH))
                .quota(quota)
                .endpoint(Endpoint.at("/Users")
                        .required("userName", "userType")
                        .unique("userName")
                        .checked((before, after) -> primaryWorkAddressIsTheName(after))
                        .completed(user -> user.remove(List.of("password", "groups")))
                        .filtered(FilterRules.only(
                                OPERATORS,
                                Set.of(
                                        "id",
                                        "username",
                                        "name.familyname",
                                        "name.givenname",
                                        "displayname",
                                        "nickname",
                                        "emails.value")))
                        .paged(Paging.byIndex(100, 100)))
                .endpoint(Endpoint.at("/Groups")
                        .required("displayName")
                        .unique("displayName")
                        .shown(Webex::cut)
                        .listed(group -> {
                            group.remove("members");
                            return group;
                        })
                        .filtered(FilterRules.only(OPERATORS, Set.of("id", "displayname")))
                        .paged(Paging.byIndex(100, 100)))
                .start();
    }

    private static void primaryWorkAddressIsTheName(ObjectNode user) {
        for (JsonNode email : user.path("emails")) {
            boolean primaryWork = email.path("type").asText().equals("work")
                    && email.path("primary").asBoolean();
            if (primaryWork && !email.path("value").equals(user.path("userName"))) {
                throw new Refusal(400, "invalidValue", "The primary work email must be equal to userName");
            }
        }
    }

    private static ObjectNode cut(ObjectNode group) {
        while (group.path("members").size() > MOST_MEMBERS) {
            group.withArray("/members").remove(MOST_MEMBERS);
        }
        return group;
    }

    @Override
    public String account(String name) {
        return name + "@example.org";
    }

    @Override
    protected ObjectNode json(Person person) {
        return super.json(person).put("userType", "user");
    }
}
