package com.soffid.iam.scim.workbench.server.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;

/** Applies {@link Limits} to the requests and answers of a server; its resources stay complete. */
public final class LimitedAnswers implements WebHandler {
    private final Limits limits;
    private final WebHandler server;

    public LimitedAnswers(Limits limits, WebHandler server) {
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
