package com.soffid.iam.scim.acceptance.targets.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.PatchRules;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.emulation.Rule;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SCIM API of Microsoft Entra ID, from the public documentation of Microsoft: the endpoints, PATCH without PUT, pages by
 * cursor, the filters, and members that are never shown. Users report that a DELETE with an {@code Accept} header is refused.
 */
final class Entra extends EmulatedProduct {
    static final String USER = "urn:ietf:params:scim:schemas:extension:Microsoft:Entra:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:extension:Microsoft:Entra:2.0:Group";

    private static final String TOKEN_PATH = "/00000000-0000-0000-0000-000000000000/oauth2/v2.0/token";
    private static final String CLIENT = "11111111-1111-1111-1111-111111111111";
    private static final String SECRET = "emulated-client-secret";
    private static final int PAGE = 100;

    Entra(Quota quota) {
        this(quota, request -> {});
    }

    /**
     * Starts the system.
     *
     * @param first the first rule for each request
     */
    Entra(Quota quota, Rule first) {
        super("entra", start(quota, first), SECRET, TOKEN_PATH);
    }

    private static EmulatedServer start(Quota quota, Rule first) {
        Endpoint groups = groupsEndpoint();
        Endpoint users = usersEndpoint(groups);
        groups.checked((before, after) -> everyMemberIsAUser(users, after));
        Access access = Access.clientCredentials(TOKEN_PATH, CLIENT, SECRET, "https://graph.microsoft.com/.default");
        EmulatedServer.Builder server = EmulatedServer.at("/rp/scim", access)
                .quota(quota)
                .rule(first)
                .rule(EntraRules::queryHasNoBlanks)
                .rule(EntraRules::acceptIsValid)
                .rule(request -> EntraRules.filtersAreSupported(request, users, groups))
                .rule(request -> EntraRules.memberChangesAreSeparate(request, users))
                .rule(EntraRules::passwordsAreOnlySetOnCreation)
                .endpoint(users)
                .endpoint(groups);
        EntraDocuments.ALL.forEach(server::document);
        return server.start();
    }

    private static Endpoint usersEndpoint(Endpoint groups) {
        return Endpoint.at("/users")
                .without("PUT")
                .required(
                        "userName",
                        "name.familyName",
                        "name.givenName",
                        "active",
                        "displayName",
                        USER + ":mailNickname")
                .checked((before, after) -> {
                    if (before.isEmpty() && after.path("password").asText().isEmpty()) {
                        throw new Refusal(400, "password is required");
                    }
                    if (!readOnlyAddresses(before.orElse(after)).equals(readOnlyAddresses(after))) {
                        throw new Refusal(400, "Property 'proxyAddresses' is read-only and cannot be set.");
                    }
                })
                .unique("userName")
                .derived(user -> withGroups(user, groups))
                .shown(user -> {
                    user.remove(List.of("groups"));
                    user.putObject("meta")
                            .put("location", "/users/" + user.path("id").asText())
                            .put("resourceType", "user");
                    return user;
                })
                .patched(patching())
                .changedAs(204, false)
                .listedAs("resources")
                .paged(Entra::pageOfUsers);
    }

    private static Endpoint groupsEndpoint() {
        return Endpoint.at("/groups")
                .without("PUT")
                .required("displayName", GROUP + ":mailEnabled", GROUP + ":mailNickname", GROUP + ":securityEnabled")
                .completed(group -> group.withObject("/" + GROUP).put("securityIdentifier", "S-1-12-1-360499786"))
                .shown(group -> {
                    group.remove("members");
                    JsonNode created = group.at("/meta/created");
                    group.putObject("meta")
                            .put("created", created.asText())
                            .put("location", "/groups/" + group.path("id").asText())
                            .put("resourceType", "group");
                    return group;
                })
                .patched(patching())
                .changedAs(204, false)
                .listedAs("resources")
                .paged((query, all) -> page(query, all, 1000));
    }

    /** Supports paths that select by type. A request can remove only one member. */
    private static PatchRules patching() {
        return PatchRules.standard()
                .with(PatchRules.ValuePaths.BY_TYPE)
                .with(PatchRules.ArrayRemoval.REFUSED)
                .atMost(20, 1);
    }

    /**
     * Limits the page size. Long pages are possible only if the request selects attributes without {@code manager} and
     * {@code groups}.
     */
    private static Paging.Page pageOfUsers(Map<String, String> query, List<ObjectNode> all) {
        boolean brief = query.containsKey("attributes")
                && !query.get("attributes").contains("manager")
                && !query.get("attributes").contains("groups");
        return page(query, all, brief ? 999 : PAGE);
    }

    /** Ignores a {@code count} that is too large. */
    private static Paging.Page page(Map<String, String> query, List<ObjectNode> all, int most) {
        boolean tooMany = Paging.number(query, "count", PAGE) > most;
        Map<String, String> supported = new java.util.TreeMap<>(query);
        if (tooMany) {
            supported.remove("count");
        }
        return Paging.byCursor(PAGE, most).page(supported, all);
    }

    private static ObjectNode withGroups(ObjectNode user, Endpoint groups) {
        groups.withMember(user.path("id").asText())
                .forEach(group -> user.withArray("/groups")
                        .addObject()
                        .put("value", group.path("id").asText()));
        return user;
    }

    private static void everyMemberIsAUser(Endpoint users, ObjectNode group) {
        group.path("members")
                .forEach(member -> EntraRules.exists(users, member.path("value").asText()));
    }

    /** The addresses that Exchange added. They are shown and cannot be changed. */
    private static List<JsonNode> readOnlyAddresses(ObjectNode user) {
        List<JsonNode> found = new java.util.ArrayList<>();
        user.path("emails").forEach(email -> {
            if (email.path("type").asText().equals("work")
                    && !email.path("primary").asBoolean()) {
                found.add(email);
            }
        });
        return found;
    }

    @Override
    public Endpoint users() {
        return server().endpoint("/users");
    }

    @Override
    public Endpoint groups() {
        return server().endpoint("/groups");
    }

    @Override
    public String account(String name) {
        return name + "@example.org";
    }

    @Override
    protected ObjectNode json(Person person) {
        ObjectNode user = super.json(person);
        user.withArray("/schemas").add(USER);
        user.putObject(USER)
                .put("mailNickname", person.account().replaceAll("@.*", ""))
                .put("userType", "Member");
        return user;
    }

    @Override
    protected ObjectNode role(String name) {
        ObjectNode group = super.role(name);
        group.withArray("/schemas").add(GROUP);
        group.putObject(GROUP)
                .put("mailEnabled", false)
                .put("mailNickname", name)
                .put("securityEnabled", true);
        return group;
    }

    /** Does not count token requests. */
    @Override
    public long writes() {
        return requests()
                .count(request ->
                        !request.method().equals("GET") && request.target().startsWith("/rp/scim/"));
    }

    /** Adds an address to a user, as Exchange does. */
    void addProxyAddress(String account, String address) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("value", address).put("type", "work").put("primary", false);
        changeUser(account, user -> user.withArray("/emails").add(entry));
    }

    /** The group extension of a role. */
    Optional<JsonNode> extension(String role) {
        return groups().find("displayName", role).map(group -> group.path(GROUP));
    }
}
