package com.soffid.iam.scim.acceptance.targets.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.Filter;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.emulation.Rule;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses the requests that Microsoft Entra ID refuses. */
final class EntraRules {
    private static final String BAD = "Bad Request: ";
    private static final String NICKNAME = Entra.USER.toLowerCase(Locale.ROOT) + ".mailnickname";
    private static final Map<String, Set<String>> USERS = Map.of(
            "eq", Set.of("active", "username", "externalid", "id", "groups.value", NICKNAME),
            "ew", Set.of("username", NICKNAME));
    private static final Map<String, Set<String>> GROUPS = Map.of(
            "eq", Set.of("displayname", "id", "members.value", "securityenabled", "mailenabled"),
            "ew", Set.of("displayname"));
    private static final Pattern REMOVAL = Pattern.compile("members\\[value eq \"([^\"]*)\"]");
    private static final Pattern LOOSE = Pattern.compile("(?:\\+|%20|\\s)=|=(?:\\+|%20|\\s)");

    private EntraRules() {}

    /** Requires a query without blanks around equals signs. */
    static void queryHasNoBlanks(WebRequest request) {
        String query = request.uri().getRawQuery();
        if (query != null && LOOSE.matcher(query).find()) {
            throw new Refusal(400, BAD + "whitespace around '=' in the query string");
        }
    }

    /** Requires an {@code Accept} header for JSON, except for DELETE, which has no answer body. */
    static void acceptIsValid(WebRequest request) {
        boolean json = request.header("Accept").orElse("").contains("application/json");
        if (request.method().equals("DELETE") == json) {
            throw new Refusal(400, BAD + (json ? "Accept header is not supported" : "Accept header is missing"));
        }
    }

    /**
     * Refuses unsupported filters. Each endpoint has its own attributes and operators. External ids cannot be combined with
     * other comparisons, and {@code or} is not supported.
     *
     * <p>A filter by the members of an unknown group, or by the groups of an unknown user, is refused, too. This behaviour
     * is not confirmed, but a client must handle it.
     */
    static void filtersAreSupported(WebRequest request, Endpoint users, Endpoint groups) {
        String text = request.query().get("filter");
        if (text == null) {
            return;
        }
        Filter filter = Filter.parse(text);
        Map<String, Set<String>> known = request.uri().getPath().endsWith("/users") ? USERS : GROUPS;
        List<Filter.Comparison> comparisons = filter.comparisons().toList();
        boolean allowed = !filter.operators().contains("or")
                && comparisons.stream()
                        .allMatch(comparison -> known.getOrDefault(comparison.operator(), Set.of())
                                .contains(comparison.name()))
                && (comparisons.size() == 1
                        || comparisons.stream()
                                .noneMatch(comparison -> comparison.name().equals("externalid")));
        if (!allowed) {
            throw new Refusal(400, "invalidFilter", BAD + "the filter is not supported: " + text);
        }
        comparisons.forEach(comparison -> {
            if (comparison.name().equals("groups.value")) {
                exists(groups, comparison.value());
            } else if (comparison.name().equals("members.value")) {
                exists(users, comparison.value());
            }
        });
    }

    /**
     * Requires that a request with a change of members has only this operation. It adds members, or it removes one member.
     */
    static void memberChangesAreSeparate(WebRequest request, Endpoint users) {
        List<JsonNode> operations = Rule.operations(request);
        if (operations.stream().noneMatch(EntraRules::isOfMembers)) {
            return;
        }
        if (operations.size() > 1) {
            throw new Refusal(400, BAD + "members can only be changed by one operation in a request of its own");
        }
        JsonNode operation = operations.get(0);
        String op = operation.path("op").asText().toLowerCase(Locale.ROOT);
        if (op.equals("remove")) {
            Matcher path = REMOVAL.matcher(operation.path("path").asText());
            if (!path.matches()) {
                throw new Refusal(400, BAD + "a member is removed by members[value eq \"id\"]");
            }
            exists(users, path.group(1));
        } else if (!op.equals("add")) {
            throw new Refusal(400, BAD + "members cannot be replaced");
        }
    }

    private static boolean isOfMembers(JsonNode operation) {
        return operation.path("path").asText().startsWith("members")
                || operation.path("value").has("members");
    }

    /** Refuses an id that does not exist. */
    static void exists(Endpoint endpoint, String id) {
        if (endpoint.get(id).isEmpty()) {
            throw new Refusal(
                    400,
                    "Resource '" + id
                            + "' does not exist or one of its queried reference-property objects are not present.");
        }
    }

    /** Refuses a change of a password. A password can be set only when a user is created. */
    static void passwordsAreOnlySetOnCreation(WebRequest request) {
        for (JsonNode operation : Rule.operations(request)) {
            if (operation.path("path").asText().contains("password")
                    || operation.path("value").has("password")) {
                throw new Refusal(400, BAD + "password can only be set when a user is created");
            }
        }
    }
}
