package com.soffid.iam.scim.acceptance.targets.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.server.web.RequestLog;
import java.net.URI;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * An emulation with users and groups of the core schema (RFC 7643, 4). Subclasses change what differs. The attribute {@code
 * timezone} is not mapped.
 */
public abstract class EmulatedProduct implements Product {
    private final EmulatedServer server;
    private final Shipped shipped;
    private final String secret;
    private final String tokenPath;

    /**
     * Starts with a shipped configuration.
     *
     * @param tokenPath the path of the token endpoint; empty if there is none
     */
    protected EmulatedProduct(String system, EmulatedServer server, String secret, String tokenPath) {
        this(Shipped.of(system), server, secret, tokenPath);
    }

    protected EmulatedProduct(Shipped shipped, EmulatedServer server, String secret, String tokenPath) {
        this.shipped = shipped;
        this.server = server;
        this.secret = secret;
        this.tokenPath = tokenPath;
    }

    protected final Shipped shipped() {
        return shipped;
    }

    public final EmulatedServer server() {
        return server;
    }

    public Endpoint users() {
        return server.endpoint("/Users");
    }

    public Endpoint groups() {
        return server.endpoint("/Groups");
    }

    /** A person as a resource of the system. */
    protected ObjectNode json(Person person) {
        ObjectNode user = person.toScim();
        user.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User");
        return user;
    }

    /** The person that a resource describes. */
    protected Person person(JsonNode user) {
        return Person.ofScim(user);
    }

    /** A role as a resource of the system, without members. */
    protected ObjectNode role(String name) {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        group.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Group");
        return group.put("displayName", name);
    }

    /** The address of the token endpoint; empty if the agent needs no token. */
    private String authenticationUrl() {
        return tokenPath.isEmpty()
                ? ""
                : URI.create(server.origin() + tokenPath).toString();
    }

    @Override
    public AgentParameters parameters() {
        return shipped.parameters(server.baseUrl(), secret, authenticationUrl());
    }

    @Override
    public AgentConfig config() {
        return shipped.config();
    }

    public final ObjectNode user(String account) {
        return users().find("userName", account).orElseThrow();
    }

    @Override
    public int size() {
        return users().all().size();
    }

    @Override
    public Optional<Person> person(String account) {
        return users().find("userName", account).map(this::person);
    }

    @Override
    public void add(Person person) {
        users().add(json(person).put("timezone", "Europe/Madrid"));
    }

    @Override
    public void change(Person person) {
        changeUser(person.account(), user -> user.setAll(json(person)));
    }

    /** Changes the stored resource of a user. */
    public final void changeUser(String account, Consumer<ObjectNode> change) {
        users().change(user(account).path("id").asText(), change);
    }

    @Override
    public void remove(String account) {
        users().remove(user(account).path("id").asText());
    }

    @Override
    public String unmapped(String account) {
        return user(account).path("timezone").asText();
    }

    @Override
    public boolean accepts(String account, String password) {
        return user(account).path("password").asText().equals(password);
    }

    @Override
    public void addRole(String role, String... accounts) {
        ObjectNode group = role(role);
        for (String account : accounts) {
            group.withArray("/members")
                    .addObject()
                    .put("value", user(account).path("id").asText());
        }
        groups().add(group);
    }

    @Override
    public boolean hasRole(String role) {
        return groups().find("displayName", role).isPresent();
    }

    @Override
    public SortedSet<String> members(String role) {
        JsonNode members = groups().find("displayName", role).orElseThrow().path("members");
        return StreamSupport.stream(members.spliterator(), false)
                .map(member -> users().get(member.path("value").asText()).orElseThrow())
                .map(user -> user.path("userName").asText())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    @Override
    public RequestLog requests() {
        return server.requests();
    }

    /** Counts only requests below the SCIM base. A token request does not count. */
    @Override
    public long writes() {
        String base = server.baseUrl().getPath();
        return requests()
                .count(request -> request.target().startsWith(base)
                        && !request.method().equals("GET")
                        && !request.target().contains("/.search"));
    }

    @Override
    public void close() {
        server.close();
    }
}
