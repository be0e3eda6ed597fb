package com.soffid.iam.scim.acceptance.targets.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * SCIM 2.0 of a Slack organization, from Slack's <a href="https://docs.slack.dev/reference/scim-api">reference</a>: lists,
 * filters, PATCH, names of at most 21 characters, members that must be active, and a {@code DELETE} that deactivates. From the
 * source of clients: the late answers and the error for a wrong token.
 */
final class Slack extends EmulatedProduct {
    private static final String TOKEN = "xoxp-emulated";
    private static final int LONGEST_NAME = 21;

    private static final FilterRules FILTERS =
            FilterRules.only(Set.of("eq", "co", "sw", "pr", "gt", "ge", "lt", "le", "and", "or"), Set.of());

    /**
     * Starts the system.
     *
     * @param lateAnswers the number of answers that still show a user as active after its deactivation
     */
    Slack(Quota quota, int lateAnswers) {
        super("slack", start(quota, lateAnswers), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota, int lateAnswers) {
        Endpoint users = members(lateAnswers);
        return EmulatedServer.at("/scim/v2", Slack::signIn)
                .quota(quota)
                .document("/ServiceProviderConfig", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
                         "patch": {"supported": true}, "bulk": {"supported": false}, "sort": {"supported": false},
                         "etag": {"supported": false}, "changePassword": {"supported": false},
                         "filter": {"supported": true, "maxResults": 1000}}
                        """)
                .rule(Slack::nickNameInPut)
                .endpoint(users)
                .endpoint(userGroups(users))
                .start();
    }

    /**
     * Requires a token, except for the service provider configuration. The answer to a wrong token is the error for a wrong
     * version.
     */
    private static Optional<WebReply> signIn(WebRequest request) {
        if (request.uri().getPath().endsWith("/ServiceProviderConfig")) {
            return Optional.empty();
        }
        return Access.bearer(TOKEN)
                .answer(request)
                .map(refused ->
                        WebReply.json(400, "{\"Errors\":{\"description\":\"unsupported_version\",\"code\":400}}"));
    }

    private static void nickNameInPut(WebRequest request) {
        if (request.method().equals("PUT") && !request.body().contains("\"nickName\"")) {
            throw new Refusal(400, "nickName is required");
        }
    }

    private static Endpoint members(int lateAnswers) {
        Map<String, Integer> stillActive = new ConcurrentHashMap<>();
        return Endpoint.at("/Users")
                .required("userName", "emails.value")
                .unique("userName")
                .unique("emails.value")
                .checked((before, after) -> {
                    String name = after.path("userName").asText();
                    if (name.length() > LONGEST_NAME || !name.equals(name.toLowerCase(Locale.ROOT))) {
                        throw new Refusal(400, "username_invalid");
                    }
                })
                .checked((before, after) -> {
                    // Answers show the deactivation only after a delay.
                    if (before.isPresent() && isActive(before.get()) && !isActive(after)) {
                        stillActive.put(after.path("id").asText(), lateAnswers);
                    }
                })
                .completed(user -> {
                    if (!user.has("active")) {
                        user.put("active", true);
                    }
                })
                .deleted(user -> user.put("active", false))
                .shown(user -> {
                    user.withObject("/meta").remove(List.of("lastModified"));
                    Integer late = stillActive.computeIfPresent(
                            user.path("id").asText(), (id, answers) -> answers > 1 ? answers - 1 : null);
                    return late == null ? user : user.put("active", true);
                })
                .filtered(FILTERS)
                .paged(Paging.byIndex(10, 1000));
    }

    private static Endpoint userGroups(Endpoint users) {
        return Endpoint.at("/Groups")
                .required("displayName")
                .unique("displayName")
                .checked((before, after) -> {
                    for (String member : newMembers(before, after)) {
                        if (users.get(member).filter(Slack::isActive).isEmpty()) {
                            throw new Refusal(400, "unable_to_add_deleted_or_guest_to_group");
                        }
                    }
                })
                .shown(group -> {
                    group.withObject("/meta").remove(List.of("lastModified"));
                    return group;
                })
                .changedAs(204, false)
                .filtered(FILTERS)
                .paged(Paging.byIndex(10, 1000));
    }

    private static boolean isActive(ObjectNode user) {
        return user.path("active").asBoolean(true);
    }

    private static Set<String> newMembers(Optional<ObjectNode> before, ObjectNode after) {
        Set<String> added = new LinkedHashSet<>(after.path("members").findValuesAsText("value"));
        before.ifPresent(group -> added.removeAll(group.path("members").findValuesAsText("value")));
        return added;
    }
}
