package com.soffid.iam.scim.acceptance.targets.wso2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.charon1.FilterSyntax;
import com.soffid.iam.scim.acceptance.charon1.GroupNames;
import com.soffid.iam.scim.acceptance.charon1.OldCharonServer;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.Product;
import com.soffid.iam.scim.acceptance.targets.product.Shipped;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import com.soffid.iam.scim.workbench.targets.TargetCatalogue;
import java.util.Optional;
import java.util.SortedSet;

/** WSO2 Identity Server with SCIM 1.1: the real Charon 2.1, with the deviations in the source code of Identity Server. */
final class OldWso2 implements Product {
    private static final String PASSWORD = "let me in";
    private static final String PRIMARY = "emails[0]{\"primary\"}";

    private final OldCharonServer server;

    OldWso2(Quota quota, FilterSyntax filters, GroupNames names) {
        server = OldCharonServer.start(new Credentials("soffid", PASSWORD), filters, names, quota::before);
    }

    /** The shipped parameters, changed for SCIM 1.1 as in the guide. */
    @Override
    public AgentParameters parameters() {
        return Shipped.of("wso2")
                .parameters(server.baseUrl(), PASSWORD, "")
                .withWso2Workaround()
                .withSettings("{\"target\": \"none\", \"scimVersion\": \"1.1\", \"pagination\": \"none\","
                        + " \"totalResults\": \"exact\"}");
    }

    /** The shipped mappings, changed for SCIM 1.1 as in the guide. Charon does not store the primary flag of an address. */
    @Override
    public AgentConfig config() {
        return Mappings.withoutAttribute(shippedConfig(), PRIMARY);
    }

    static AgentConfig shippedConfig() {
        return TargetCatalogue.packed().get("wso2").config();
    }

    @Override
    public int size() {
        return server.store().userCount();
    }

    @Override
    public Optional<Person> person(String account) {
        return server.store().user(account).map(Person::ofScim);
    }

    @Override
    public void add(Person person) {
        server.sendUnlogged(
                "POST",
                "/Users",
                person.toScim().put("timezone", "Europe/Madrid").toString());
    }

    @Override
    public void change(Person person) {
        ObjectNode user = user(person.account()).deepCopy();
        user.setAll(person.toScim());
        server.sendUnlogged("PUT", "/Users/" + id(person.account()), user.toString());
    }

    @Override
    public void remove(String account) {
        server.sendUnlogged("DELETE", "/Users/" + id(account), "");
    }

    private ObjectNode user(String account) {
        return (ObjectNode) server.store().user(account).orElseThrow();
    }

    private String id(String account) {
        return user(account).path("id").asText();
    }

    @Override
    public String unmapped(String account) {
        return user(account).path("timezone").asText();
    }

    @Override
    public boolean accepts(String account, String password) {
        return server.store().passwordMatches(id(account), password);
    }

    @Override
    public void addRole(String role, String... accounts) {
        server.sendUnlogged("POST", "/Groups", Wso2Json.group(role, this::id, accounts));
    }

    @Override
    public boolean hasRole(String role) {
        return server.store().group(role).isPresent();
    }

    @Override
    public SortedSet<String> members(String role) {
        JsonNode members = server.store().group(role).orElseThrow().path("members");
        return Wso2Json.names(
                members,
                id -> server.store().userById(id).orElseThrow().path("userName").asText());
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
