package com.soffid.iam.scim.workbench.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;

/** Keeps what a server does and shows within its {@link Limits}; what it holds stays whole. */
final class LimitedAnswers implements WebHandler {
    private final Limits limits;
    private final WebHandler server;

    LimitedAnswers(Limits limits, WebHandler server) {
        this.limits = limits;
        this.server = server;
    }

    @Override
    public WebReply handle(WebRequest request) {
        if (!limits.userDeletion()
                && request.method().equals("DELETE")
                && request.uri().getPath().contains("/Users/")) {
            return WebReply.scimError(405, "Users cannot be deleted");
        }
        WebReply reply = server.handle(request);
        boolean whole = limits.groupsOnUsers() && limits.shownMembers() == Integer.MAX_VALUE;
        return whole || reply.body().isEmpty() || reply.status() >= 300 ? reply : limited(reply);
    }

    private WebReply limited(WebReply reply) {
        JsonNode body = JsonHelper.readJsonDocument(reply.body());
        limit(body);
        body.path("Resources").forEach(this::limit);
        return new WebReply(reply.status(), reply.headers(), body.toString());
    }

    private void limit(JsonNode resource) {
        if (!limits.groupsOnUsers() && resource.has("userName") && resource instanceof ObjectNode user) {
            user.remove("groups");
        }
        if (resource.path("members") instanceof ArrayNode members) {
            while (members.size() > limits.shownMembers()) {
                members.remove(members.size() - 1);
            }
        }
    }
}
