package com.soffid.iam.scim.acceptance.targets.soffid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.ErrorForm;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Another Soffid, from the source of the add-on {@code addon-scim} 3.0 and of the console. It uses its own beans instead of the
 * core schema, and its grants are resources. Its lists have no order and hide some rows.
 */
final class Soffid extends EmulatedProduct {
    private static final String PASSWORD = "emulated";

    /** Errors with 500 in the body, while the status of the answer is 400. */
    private static final ErrorForm ERRORS = refusal -> {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:Error");
        return body.put("detail", refusal.getMessage()).put("status", "500");
    };

    private final SoffidData data;

    Soffid(Quota quota) {
        this(new SoffidData(), quota);
    }

    private Soffid(SoffidData data, Quota quota) {
        super("soffid", start(data, quota), PASSWORD, "");
        this.data = data;
    }

    private static EmulatedServer start(SoffidData data, Quota quota) {
        return EmulatedServer.at("/soffid/webservice/scim2/v1", Access.basic("scim-connector", PASSWORD))
                .quota(quota)
                .errors(ERRORS)
                .notFoundHasNoBody()
                .document("/ServiceProviderConfig", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
                         "patch": {"supported": true}, "bulk": {"supported": false}, "sort": {"supported": true},
                         "etag": {"supported": false}, "changePassword": {"supported": true},
                         "filter": {"supported": true, "maxResults": 1000}}
                        """)
                .rule(Soffid::beanCanBePatched)
                .endpoint(data.users)
                .endpoint(data.groups)
                .endpoint(data.accounts)
                .endpoint(data.roles)
                .endpoint(data.applications)
                .endpoint(data.grants)
                .start();
    }

    /** Refuses PATCH requests that the code for changes of beans cannot process. */
    private static void beanCanBePatched(WebRequest request) {
        if (!request.method().equals("PATCH")) {
            return;
        }
        if (!request.body().contains("\"Operations\"")) {
            throw new Refusal(400, "JSONObject[\"key\"] not found.");
        }
        if (request.body().contains("\"add\"") && !request.body().contains("[{\"value\"")) {
            throw new Refusal(400, "class java.lang.String cannot be cast to class org.json.JSONArray");
        }
        if (request.body().matches("(?s).*\"path\"\\s*:\\s*\"[^\"]*\\[.*")) {
            throw new Refusal(400, "search clause is not supported");
        }
    }

    SoffidData data() {
        return data;
    }

    @Override
    public Endpoint users() {
        return data.users;
    }

    @Override
    protected ObjectNode json(Person person) {
        String[] address = person.email().split("@", 2);
        return JsonNodeFactory.instance
                .objectNode()
                .put("userName", person.account())
                .put("firstName", person.givenName())
                .put("lastName", person.familyName())
                .put("shortName", address[0])
                .put("mailDomain", address[1])
                .put("userType", "I")
                .put("primaryGroup", "world")
                .put("active", person.active());
    }

    @Override
    protected Person person(JsonNode user) {
        return new Person(
                user.path("userName").asText(),
                user.path("firstName").asText(),
                user.path("lastName").asText(),
                user.path("emailAddress").asText(),
                user.path("active").asBoolean());
    }

    @Override
    public void add(Person person) {
        data.users.add(json(person).put("comments", "Met at the fair"));
        data.generateAccount(person.account());
    }

    @Override
    public void change(Person person) {
        changeUser(person.account(), user -> {
            user.setAll(json(person));
            data.markAsChanged(user);
        });
    }

    @Override
    public String unmapped(String account) {
        return user(account).path("comments").asText();
    }

    @Override
    public boolean accepts(String account, String password) {
        return data.accepts(account, password);
    }

    @Override
    public void addRole(String role, String... accounts) {
        addRoleOf(SoffidData.SYSTEM, role);
        for (String account : accounts) {
            grant(account, SoffidData.SYSTEM, role);
        }
    }

    /**
     * Adds a role of a system that this Soffid manages.
     *
     * @return its id
     */
    String addRoleOf(String system, String role) {
        return data.roles.add(JsonNodeFactory.instance
                .objectNode()
                .put("name", role)
                .put("description", role)
                .put("system", system)
                .put("informationSystemName", "SOFFID"));
    }

    /** Grants a role of a system to an account of the same system. */
    void grant(String account, String system, String role) {
        data.grants.add(JsonNodeFactory.instance
                .objectNode()
                .put("accountName", account)
                .put("accountSystem", system)
                .put("roleName", role)
                .put("system", system));
    }

    @Override
    public boolean hasRole(String role) {
        return data.roles.find("name", role).isPresent();
    }

    @Override
    public SortedSet<String> members(String role) {
        return data.grants.all().stream()
                .filter(grant -> grant.path("roleName").asText().equals(role))
                .filter(grant -> grant.path("accountSystem").asText().equals(SoffidData.SYSTEM))
                .map(grant -> grant.path("accountName").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
