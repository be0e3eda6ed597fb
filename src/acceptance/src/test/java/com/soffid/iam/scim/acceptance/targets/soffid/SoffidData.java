package com.soffid.iam.scim.acceptance.targets.soffid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The data of an emulated Soffid, with the rules of its services. Each write of a user is two hours later than the write
 * before.
 */
final class SoffidData {
    static final String SYSTEM = "soffid";
    private static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    final SoffidRows userRows = new SoffidRows();
    final Endpoint users;
    final Endpoint groups;
    final Endpoint accounts;
    final Endpoint roles;
    final Endpoint applications;
    final Endpoint grants;

    private final SoffidBean beans = new SoffidBean();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final LocalDateTime begin =
            LocalDateTime.now(ZoneId.of("Europe/Madrid")).minusDays(60);
    private final AtomicInteger writes = new AtomicInteger();

    SoffidData() {
        groups = beans.endpoint(
                "Group",
                new SoffidRows(),
                Set.of(),
                Set.of("name", "description", "parentGroup", "type", "obsolete", "attributes"));
        applications = beans.endpoint(
                "Application",
                new SoffidRows(),
                Set.of(),
                Set.of("name", "relativeName", "description", "type", "parent", "attributes"));
        accounts = accounts();
        users = users();
        roles = roles();
        grants = grants();
        groups.add(named("world"));
        applications.add(named("SOFFID"));
    }

    private static ObjectNode named(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("description", name);
    }

    private Endpoint users() {
        Endpoint endpoint = beans.endpoint(
                "User",
                userRows,
                Set.of("password", "roles", "accounts", "groups"),
                Set.of(
                        "userName",
                        "firstName",
                        "lastName",
                        "middleName",
                        "fullName",
                        "active",
                        "multiSession",
                        "primaryGroup",
                        "userType",
                        "emailAddress",
                        "shortName",
                        "mailDomain",
                        "homeServer",
                        "profileServer",
                        "mailServer",
                        "comments",
                        "createdDate",
                        "modifiedDate",
                        "attributes"));
        return endpoint.completed(this::complete)
                .checked(SoffidBean.required("userName", "firstName", "lastName", "userType", "primaryGroup"))
                .checked(SoffidBean.unique(endpoint, "userName"))
                .checked((before, after) -> {
                    if (!SoffidBean.has(
                            groups, Map.of("name", after.path("primaryGroup").asText()))) {
                        throw new Refusal(
                                400, "Group " + after.path("primaryGroup").asText() + " not found");
                    }
                    if (before.isEmpty()) {
                        generateAccount(after.path("userName").asText());
                    }
                });
    }

    private void complete(ObjectNode user) {
        markAsChanged(user);
        if (!user.has("createdDate")) {
            user.put("createdDate", user.path("modifiedDate").asText());
        }
        if (!user.has("active")) {
            user.put("active", true);
        }
        user.put(
                "fullName",
                user.path("firstName").asText() + " " + user.path("lastName").asText());
        completeAddress(user);
        takePassword(user, user.remove("password"));
    }

    /** Completes the address. The bean stores its parts and computes the whole. If both are set, the parts count. */
    private static void completeAddress(ObjectNode user) {
        if (user.hasNonNull("shortName") && user.hasNonNull("mailDomain")) {
            user.put(
                    "emailAddress",
                    user.path("shortName").asText() + "@"
                            + user.path("mailDomain").asText());
        } else if (user.hasNonNull("emailAddress")) {
            String[] parts = user.path("emailAddress").asText().split("@", 2);
            user.put("shortName", parts[0]).put("mailDomain", parts[1]);
        }
    }

    private void takePassword(ObjectNode user, JsonNode given) {
        if (given == null || given.isNull()) {
            return;
        }
        if (!given.isArray()) {
            throw new Refusal(400, "JSONObject[\"password\"] is not a JSONArray.");
        }
        given.forEach(entry -> {
            // Unless passwordExpired is false, the user must change the password at the next login.
            if (entry.path("domain").asText("DEFAULT").equals("DEFAULT")
                    && !entry.path("passwordExpired").asBoolean(true)) {
                passwords.put(
                        user.path("userName").asText(), entry.path("value").asText());
            }
        });
    }

    /** Returns whether this is the permanent password of a user. */
    boolean accepts(String userName, String password) {
        return password.equals(passwords.get(userName));
    }

    /** Sets the time of the last change of a user to the current time. */
    void markAsChanged(ObjectNode user) {
        user.put("modifiedDate", DATES.format(begin.plusHours(2L * writes.incrementAndGet())));
    }

    /** Creates the account of a new user, as the rules of the user domain do. */
    void generateAccount(String userName) {
        accounts.add(JsonNodeFactory.instance
                .objectNode()
                .put("name", userName)
                .put("system", SYSTEM)
                .put("type", "U")
                .put("description", userName)
                .put("disabled", false));
    }

    private Endpoint accounts() {
        return beans.endpoint(
                "Account",
                new SoffidRows(),
                Set.of("password", "users", "roleAccounts", "passwordExpired"),
                Set.of(
                        "name",
                        "system",
                        "description",
                        "type",
                        "status",
                        "disabled",
                        "passwordPolicy",
                        "ownerUsers",
                        "lastChange",
                        "lastUpdated",
                        "created",
                        "attributes"));
    }

    private Endpoint roles() {
        Endpoint endpoint = beans.endpoint(
                "Role",
                new SoffidRows(),
                Set.of(),
                Set.of("name", "description", "informationSystemName", "system", "category", "domain", "attributes"));
        return endpoint.checked(SoffidBean.required("name", "system", "informationSystemName"))
                .checked(SoffidBean.unique(endpoint, "name", "system"))
                .checked((before, after) -> {
                    String application = after.path("informationSystemName").asText();
                    if (!SoffidBean.has(applications, Map.of("name", application))) {
                        throw new Refusal(400, "Application " + application + " not found");
                    }
                });
    }

    private Endpoint grants() {
        Endpoint endpoint = beans.endpoint(
                "RoleAccount",
                new SoffidRows(),
                Set.of(),
                Set.of(
                        "accountName",
                        "accountSystem",
                        "accountId",
                        "roleName",
                        "roleDescription",
                        "system",
                        "informationSystemName",
                        "domainValue",
                        "userCode",
                        "holderGroup",
                        "enabled",
                        "startDate",
                        "endDate"));
        return endpoint.completed(grant -> grant.put("enabled", true))
                .checked(SoffidBean.required("accountName", "accountSystem", "roleName", "system"))
                .checked(SoffidBean.unique(
                        endpoint, "accountName", "accountSystem", "roleName", "system", "domainValue"))
                .checked(this::accountAndRoleExist);
    }

    private void accountAndRoleExist(Optional<ObjectNode> before, ObjectNode grant) {
        Map<String, String> account = Map.of(
                "name", grant.path("accountName").asText(),
                "system", grant.path("accountSystem").asText());
        if (!SoffidBean.has(accounts, account)) {
            throw new Refusal(400, "Account " + account.get("name") + " not found at " + account.get("system"));
        }
        Map<String, String> role = Map.of(
                "name", grant.path("roleName").asText(),
                "system", grant.path("system").asText());
        if (!SoffidBean.has(roles, role)) {
            throw new Refusal(400, "Role " + role.get("name") + " not found at " + role.get("system"));
        }
    }
}
