package com.soffid.iam.scim.acceptance.targets.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.contract.EditableServer;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A real server with users and groups of the core schema. The attribute {@code timezone} is not mapped. */
public class ServerProduct<S extends EditableServer> implements Product {

    private final S server;
    private final AgentParameters parameters;
    private final AgentConfig config;

    public ServerProduct(S server, AgentParameters parameters, AgentConfig config) {
        this.server = server;
        this.parameters = parameters;
        this.config = config;
    }

    public final S server() {
        return server;
    }

    @Override
    public final AgentParameters parameters() {
        return parameters;
    }

    @Override
    public final AgentConfig config() {
        return config;
    }

    @Override
    public final int size() {
        return server.userCount();
    }

    @Override
    public final Optional<Person> person(String account) {
        return server.user(account).map(Person::ofScim);
    }

    /**
     * Adds a person. Before the first request of the agent, each person is added with a time of its own, about one hour ago:
     * the connector reads those again that may have changed in the second of its last load.
     */
    @Override
    public final void add(Person person) {
        String id =
                server.addUser(person.toScim().put("timezone", "Europe/Madrid").toString());
        if (requests().count() == 0) {
            server.changedAt(id, Instant.now().minus(Duration.ofHours(1)).plusSeconds(size()));
        }
    }

    @Override
    public final void change(Person person) {
        ObjectNode user = user(person.account()).deepCopy();
        user.setAll(person.toScim());
        server.replaceUser(user.path("id").asText(), user.toString());
    }

    @Override
    public final void remove(String account) {
        server.removeUser(user(account).path("id").asText());
    }

    private ObjectNode user(String account) {
        return (ObjectNode) server.user(account).orElseThrow();
    }

    @Override
    public final String unmapped(String account) {
        return user(account).path("timezone").asText();
    }

    @Override
    public final boolean accepts(String account, String password) {
        return server.passwordMatches(account, password);
    }

    @Override
    public final void addRole(String role, String... accounts) {
        ObjectNode group = JsonNodeFactory.instance.objectNode().put("displayName", role);
        for (String account : accounts) {
            group.withArray("/members")
                    .addObject()
                    .put("value", user(account).path("id").asText());
        }
        server.addGroup(group.toString());
    }

    @Override
    public final boolean hasRole(String role) {
        return server.group(role).isPresent();
    }

    @Override
    public final SortedSet<String> members(String role) {
        JsonNode members = server.group(role).orElseThrow().path("members");
        SortedSet<String> names = new TreeSet<>();
        members.forEach(
                member -> names.add(server.userNameOf(member.path("value").asText())));
        return names;
    }

    @Override
    public final RequestLog requests() {
        return server.requests();
    }

    @Override
    public final void close() {
        server.close();
    }
}
