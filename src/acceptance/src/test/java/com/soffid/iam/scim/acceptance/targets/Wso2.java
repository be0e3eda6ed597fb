package com.soffid.iam.scim.acceptance.targets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.charon.CharonServer;
import com.soffid.iam.scim.acceptance.charon.Habits;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.server.Credentials;
import com.soffid.iam.scim.workbench.server.RequestLog;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** WSO2 Charon, the SCIM 2.0 code of Identity Server, with habits of its releases. */
final class Wso2 implements Product {
    private static final String PASSWORD = "let me in";

    private final Shipped shipped = Shipped.of("wso2");
    private final CharonServer server;

    Wso2(Quota quota, Habits habits) {
        server = CharonServer.start(new Credentials("soffid", PASSWORD), habits, quota::before);
    }

    @Override
    public AgentParameters parameters() {
        return shipped.parameters(server.baseUrl(), PASSWORD, "");
    }

    @Override
    public AgentConfig config() {
        return shipped.config();
    }

    @Override
    public int size() {
        return server.userCount();
    }

    @Override
    public Optional<Person> person(String account) {
        return server.user(account).map(Wso2::person);
    }

    private static Person person(JsonNode user) {
        return new Person(
                user.path("userName").asText(),
                user.at("/name/givenName").asText(),
                user.at("/name/familyName").asText(),
                user.at("/emails/0/value").asText(),
                user.path("active").asBoolean(true));
    }

    private static ObjectNode json(Person person) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.put("userName", person.account());
        user.putObject("name").put("givenName", person.givenName()).put("familyName", person.familyName());
        user.putArray("emails").addObject().put("value", person.email()).put("type", "work");
        return user.put("active", person.active()).put("timezone", "Europe/Madrid");
    }

    @Override
    public void add(Person person) {
        server.addUser(json(person).toString());
    }

    @Override
    public void change(Person person) {
        server.replaceUser(id(person.account()), json(person).toString());
    }

    @Override
    public void remove(String account) {
        server.removeUser(id(account));
    }

    private String id(String account) {
        return server.user(account).orElseThrow().path("id").asText();
    }

    @Override
    public String unmapped(String account) {
        return server.user(account).orElseThrow().path("timezone").asText();
    }

    @Override
    public boolean accepts(String account, String password) {
        return server.passwordMatches(account, password);
    }

    @Override
    public void addRole(String role, String... names) {
        ObjectNode group = JsonNodeFactory.instance.objectNode().put("displayName", role);
        ArrayNode members = group.putArray("members");
        for (String name : names) {
            members.addObject().put("value", id(name));
        }
        server.addGroup(group.toString());
    }

    @Override
    public boolean hasRole(String role) {
        return server.group(role).isPresent();
    }

    @Override
    public SortedSet<String> members(String role) {
        SortedSet<String> names = new TreeSet<>();
        server.group(role)
                .orElseThrow()
                .path("members")
                .forEach(member ->
                        names.add(server.userNameOf(member.path("value").asText())));
        return names;
    }

    @Override
    public RequestLog requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
    }
}
