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
import com.soffid.iam.scim.acceptance.emulation.Rule;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.Optional;
import java.util.Set;

/**
 * A group of GitLab.com, from the page <a href="https://docs.gitlab.com/development/internal_api/">internal API</a>: the id of a
 * user is its external id, only this id and {@code active} can be changed, answers show the full name as {@code
 * "name.formatted"}, and there are no groups. It is an assumption that GitLab refuses other changes.
 */
final class GitLab extends EmulatedProduct {
    private static final String TOKEN = "gitlab-emulated";
    private static final String FULL_NAME = "name.formatted";

    GitLab(Quota quota) {
        super("gitlab", start(quota), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota) {
        return EmulatedServer.at("/api/scim/v2/groups/acme", Access.bearer(TOKEN))
                .quota(quota)
                .rule(GitLab::newUsersHaveNoId)
                .rule(GitLab::changesAreOfIdAndState)
                .endpoint(Endpoint.at("/Users")
                        .identifiedBy(user -> user.path("externalId").asText())
                        .required("externalId", "userName", "emails.value", FULL_NAME)
                        .unique("externalId")
                        .unique("emails.value")
                        .completed(GitLab::complete)
                        .afterPatch(
                                user -> user.put("externalId", user.path("id").asText()))
                        .shown(GitLab::flat)
                        .without("PUT")
                        .changedAs(204, false)
                        .deleted(user -> user.put("active", false))
                        .filtered(FilterRules.only(Set.of("eq"), Set.of("id")))
                        .paged(Paging.byIndex(20, 100)))
                .start();
    }

    /** New users are active. The examples of the documentation write the state as a text. */
    private static void complete(ObjectNode user) {
        user.put("active", user.path("active").asBoolean(true));
    }

    private static ObjectNode flat(ObjectNode user) {
        user.put(FULL_NAME, user.at("/name/formatted").asText());
        user.remove("name");
        user.remove("externalId");
        return user;
    }

    private static void newUsersHaveNoId(WebRequest request) {
        if (request.method().equals("POST") && request.body().contains("\"id\"")) {
            throw new Refusal(400, "invalidValue", "id is not an attribute of a new user");
        }
    }

    private static void changesAreOfIdAndState(WebRequest request) {
        for (JsonNode operation : Rule.operations(request)) {
            if (!Set.of("id", "active").contains(operation.path("path").asText())) {
                throw new Refusal(400, "invalidPath", operation.path("path").asText() + " cannot be changed");
            }
            if (!operation.path("value").isTextual()) {
                throw new Refusal(400, "invalidValue", "The value must be a text");
            }
        }
    }

    @Override
    protected ObjectNode json(Person person) {
        ObjectNode user = super.json(person).put("externalId", person.account());
        user.withObject("/name").put("formatted", user.path("displayName").asText());
        user.remove("displayName");
        return user;
    }

    @Override
    protected Person person(JsonNode user) {
        String[] names = user.at("/name/formatted").asText().split(" ", 2);
        return new Person(
                user.path("externalId").asText(),
                names[0],
                names[1],
                user.at("/emails/0/value").asText(),
                user.path("active").asBoolean());
    }

    @Override
    public Optional<Person> person(String account) {
        return users().find("externalId", account).map(this::person);
    }
}
