package com.soffid.iam.scim.acceptance.targets.wso2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.charon.CharonServer;
import com.soffid.iam.scim.acceptance.charon.Deviations;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.Product;
import com.soffid.iam.scim.acceptance.targets.product.Shipped;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/** WSO2 Identity Server with SCIM 2.0: the real Charon 3, with reported deviations of Identity Server. */
final class Wso2 implements Product {
    private static final String PASSWORD = "let me in";

    private final AgentParameters parameters;
    private final CharonServer server;

    Wso2(Quota quota, Deviations deviations) {
        Shipped shipped = Shipped.of("wso2");
        // The server requires the user name of the shipped file.
        server = CharonServer.start(new Credentials("soffid", PASSWORD), deviations, quota::before);
        parameters = shipped.parameters(server.baseUrl(), PASSWORD, "");
    }

    @Override
    public AgentParameters parameters() {
        return parameters;
    }

    @Override
    public AgentConfig config() {
        return TargetCatalogue.packed().get("wso2").config();
    }

    @Override
    public int size() {
        return server.userCount();
    }

    @Override
    public Optional<Person> person(String account) {
        return server.user(account).map(Person::ofScim);
    }

    /** Adds a person. Before the first request of the agent, the person is added with a time one hour ago. */
    @Override
    public void add(Person person) {
        String id =
                server.addUser(person.toScim().put("timezone", "Europe/Madrid").toString());
        if (server.requests().count() == 0) {
            server.changedAt(id, Instant.now().minus(Duration.ofHours(1)));
        }
    }

    @Override
    public void change(Person person) {
        ObjectNode user = user(person.account()).deepCopy();
        user.setAll(person.toScim());
        server.replaceUser(user.path("id").asText(), user.toString());
    }

    @Override
    public void remove(String account) {
        server.removeUser(user(account).path("id").asText());
    }

    private ObjectNode user(String account) {
        return (ObjectNode) server.user(account).orElseThrow();
    }

    @Override
    public String unmapped(String account) {
        return user(account).path("timezone").asText();
    }

    @Override
    public boolean accepts(String account, String password) {
        return server.passwordMatches(account, password);
    }

    @Override
    public void addRole(String role, String... accounts) {
        server.addGroup(Wso2Json.group(role, account -> user(account).path("id").asText(), accounts));
    }

    @Override
    public boolean hasRole(String role) {
        return server.group(role).isPresent();
    }

    @Override
    public SortedSet<String> members(String role) {
        JsonNode members = server.group(role).orElseThrow().path("members");
        return Wso2Json.names(members, server::userNameOf);
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
