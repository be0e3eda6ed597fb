package com.soffid.iam.scim.acceptance.failure;

import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.ServerOptions;
import com.soffid.iam.scim.workbench.server.directory.CustomType;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server with several pages of each resource type. {@link #before} is its state when Soffid loads it first. {@link
 * #after} is its state one hour later, after additions, changes and removals.
 *
 * <p>To test a new resource type, add resources to both states and a mapping to {@code failures.xml}.
 */
final class Target implements AutoCloseable {
    private static final int PAGE = 2;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final EmbeddedScimServer server;

    private Target(Instant time) {
        server = EmbeddedScimServer.start(ServerOptions.open()
                .withMaximumPageSize(PAGE)
                .withClock(Clock.fixed(time, ZoneOffset.UTC))
                .withLimits(Limits.NONE.withCustomTypes()));
    }

    /** Starts a server with the first state. */
    static Target before() {
        Target target = new Target(FIRST);
        String ann = target.user("ann", "Lee", true);
        String bob = target.user("bob", "Kay", true);
        String eve = target.user("eve", "Ode", true);
        String gil = target.user("gil", "Fox", true);
        target.group("admin", ann, bob);
        target.group("staff", ann, bob, eve, gil);
        target.group("guests", eve);
        target.grant("ann", "admin", "north");
        target.grant("ann", "staff", "south");
        target.grant("bob", "admin", "north");
        target.grant("eve", "staff", "south");
        target.grant("gil", "staff", "south");
        target.department("north", "Cold", ann);
        target.department("south", "Warm", bob);
        target.department("east", "Early", bob);
        target.device("pc1", "Old", "1");
        target.device("pc2", "Slow", "2");
        target.device("pc3", "Lost", "3");
        return target;
    }

    /**
     * Starts a server with the second state. Gil and the group of guests are removed. Bob is no longer an admin, and Eve is
     * disabled. The family name of Ann is Ray. Max and his group are new. One department, one device and some grants are
     * removed, changed or added.
     */
    static Target after() {
        Target target = new Target(FIRST.plus(Duration.ofHours(1)));
        String ann = target.user("ann", "Ray", true);
        String bob = target.user("bob", "Kay", true);
        String eve = target.user("eve", "Ode", false);
        String max = target.user("max", "New", true);
        target.group("admin", ann);
        target.group("staff", ann, bob, eve, max);
        target.group("sales", max);
        target.grant("ann", "admin", "north");
        target.grant("ann", "staff", "east");
        target.grant("eve", "staff", "south");
        target.grant("max", "sales", "north");
        target.department("north", "Cold", ann);
        target.department("south", "Hot", bob);
        target.department("west", "Late", max);
        target.device("pc1", "Old", "1");
        target.device("pc2", "Slow", "22");
        target.device("pc4", "New", "4");
        return target;
    }

    EmbeddedScimServer server() {
        return server;
    }

    /**
     * Adds a user.
     *
     * @return its id
     */
    String user(String name, String lastName, boolean active) {
        return server.addUser("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + name
                + "\",\"displayName\":\"" + name + " " + lastName + "\",\"active\":" + active
                + ",\"name\":{\"givenName\":\"" + name + "\",\"familyName\":\"" + lastName + "\"}}");
    }

    private void group(String name, String... members) {
        server.addGroup("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + name
                + "\",\"members\":["
                + Stream.of(members).map(id -> "{\"value\":\"" + id + "\"}").collect(Collectors.joining(",")) + "]}");
    }

    /** Adds a grant of a role to an account with a domain value. */
    private void grant(String account, String role, String domain) {
        add(
                CustomType.GRANT,
                "\"accountName\":\"" + account + "\",\"roleName\":\"" + role + "\",\"domain\":\"" + domain + "\"");
    }

    private void department(String name, String description, String member) {
        add(
                CustomType.DEPARTMENT,
                "\"displayName\":\"" + name + "\",\"description\":\"" + description + "\",\"members\":[{\"value\":\""
                        + member + "\"}]");
    }

    private void device(String name, String description, String serial) {
        add(
                CustomType.DEVICE,
                "\"name\":\"" + name + "\",\"description\":\"" + description + "\",\"serialNumber\":\"" + serial
                        + "\"");
    }

    private void add(CustomType type, String attributes) {
        server.add(type, "{\"schemas\":[\"" + type.urn() + "\"]," + attributes + "}");
    }

    @Override
    public void close() {
        server.close();
    }
}
