package com.soffid.iam.scim.acceptance.targets.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Trello Enterprise, from Atlassian's <a href="https://developer.atlassian.com/cloud/trello/scim/routes">routes</a> and <a
 * href="https://developer.atlassian.com/cloud/trello/scim/example-uses">example uses</a>: what a user requires, filters, pages
 * whose examples count from 0, and a deactivation without a path. It is an assumption that members are changed by PATCH.
 */
final class Trello extends EmulatedProduct {
    private static final String TOKEN = "trello-emulated";
    private static final String USER = "https://trello.com/scim/v2/schemas/TrelloUser";
    private static final List<String> KEPT =
            List.of("schemas", "id", "userName", "displayName", "emails", "active", "meta", "initials");
    private static final FilterRules FILTERS =
            FilterRules.only(Set.of("eq", "co", "sw", "gt", "ne", "and", "or"), Set.of());

    /**
     * Starts the system.
     *
     * @param first the index of the first resource of a list: 0 in the documentation, 1 in the standard
     */
    Trello(Quota quota, int first) {
        super("trello", start(quota, first), TOKEN, "");
    }

    private static EmulatedServer start(Quota quota, int first) {
        return EmulatedServer.at("/scim/v2", Access.bearer(TOKEN))
                .quota(quota)
                .rule(Trello::noPathOfWholeAttributes)
                .rule(Trello::schemaInPut)
                .endpoint(Endpoint.at("/Users")
                        .unique("userName")
                        .checked((before, after) -> {
                            if (after.path("displayName").asText().isBlank()
                                    || after.path("emails").isEmpty()) {
                                throw new Refusal(400, "invalidValue", "A name and an email are required");
                            }
                            if (!after.path("userName").asText().matches("[a-z0-9_]{3,100}")) {
                                throw new Refusal(400, "invalidValue", "userName is not valid");
                            }
                        })
                        .completed(Trello::complete)
                        .shown(Trello::withoutLastModified)
                        .without("DELETE")
                        .filtered(FILTERS)
                        .paged(Paging.byIndex(first, 100, 100)))
                .endpoint(Endpoint.at("/Groups")
                        .shown(Trello::withoutLastModified)
                        .without("POST", "PUT", "DELETE")
                        .filtered(FILTERS)
                        .paged(Paging.byIndex(first, 100, 100)))
                .start();
    }

    /** Stores the full name and ignores other attributes. A missing user name is derived from the full name. */
    private static void complete(ObjectNode user) {
        String full = user.path("displayName").asText(user.at("/name/formatted").asText(""));
        if (full.isEmpty() && user.has("name")) {
            full = user.at("/name/givenName").asText() + " "
                    + user.at("/name/familyName").asText();
        }
        user.put("displayName", full);
        if (!user.has("userName")) {
            user.put("userName", full.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_]", ""));
        }
        if (!user.has("active")) {
            user.put("active", true);
        }
        user.putArray("schemas")
                .add("urn:ietf:params:scim:schemas:core:2.0:User")
                .add(USER);
        user.retain(KEPT);
    }

    private static ObjectNode withoutLastModified(ObjectNode resource) {
        resource.withObject("/meta").remove(List.of("lastModified"));
        return resource;
    }

    /** Refuses a path, except for members. The documented form of PATCH has the attributes in the value. */
    private static void noPathOfWholeAttributes(WebRequest request) {
        for (JsonNode operation : Rule.operations(request)) {
            if (operation.has("path") && !operation.path("path").asText().startsWith("members")) {
                throw new Refusal(400, "invalidPath", "path is not supported");
            }
        }
    }

    private static void schemaInPut(WebRequest request) {
        if (request.method().equals("PUT") && !request.body().contains(USER)) {
            throw new Refusal(400, "invalidSyntax", "The schema " + USER + " is missing");
        }
    }

    @Override
    protected ObjectNode json(Person person) {
        ObjectNode user = super.json(person);
        user.remove("name");
        return user;
    }

    @Override
    protected Person person(JsonNode user) {
        String[] names = user.path("displayName").asText().split(" ", 2);
        return new Person(
                user.path("userName").asText(),
                names[0],
                names.length > 1 ? names[1] : "",
                user.at("/emails/0/value").asText(),
                user.path("active").asBoolean(true));
    }

    @Override
    public void add(Person person) {
        users().add(json(person).put("initials", "AL"));
    }

    @Override
    public String unmapped(String account) {
        return user(account).path("initials").asText();
    }

    /** Adds a Workspace with members. A board is also one of its members. */
    @Override
    public void addRole(String role, String... accounts) {
        super.addRole(role, accounts);
        String id = groups().find("displayName", role).orElseThrow().path("id").asText();
        groups().change(
                        id,
                        group -> group.withArray("/members")
                                .addObject()
                                .put("value", "board-1")
                                .put("type", "Group"));
    }

    @Override
    public SortedSet<String> members(String role) {
        SortedSet<String> names = new TreeSet<>();
        memberEntries(role)
                .forEach(member -> users().get(member.path("value").asText())
                        .ifPresent(user -> names.add(user.path("userName").asText())));
        return names;
    }

    ArrayNode memberEntries(String role) {
        return groups().find("displayName", role).orElseThrow().withArray("/members");
    }
}
