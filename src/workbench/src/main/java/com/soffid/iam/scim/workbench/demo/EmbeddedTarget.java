package com.soffid.iam.scim.workbench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.ServerOptions;
import com.soffid.iam.scim.workbench.server.directory.Limits;
import com.soffid.iam.scim.workbench.server.web.RecordedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The demo's target: the SCIM server of this program, with short pages and token authentication. */
final class EmbeddedTarget implements DemoTarget {
    private static final int PAGE_SIZE = 50;
    private static final int SHORTEST_PASSWORD = 8;
    private static final Duration LONG_AGO = Duration.ofDays(30);
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final EmbeddedScimServer server;
    private final DemoClock clock;
    private final OtherClient colleague;

    private EmbeddedTarget(EmbeddedScimServer server, DemoClock clock, OtherClient colleague) {
        this.server = server;
        this.clock = clock;
        this.colleague = colleague;
    }

    static DemoTarget start(DemoAccess access) {
        DemoClock clock = new DemoClock();
        ServerOptions options = ServerOptions.token(access.userName(), access.password())
                .withMaximumPageSize(PAGE_SIZE)
                .withLimits(Limits.NONE.withMinimumPassword(SHORTEST_PASSWORD))
                .withClock(clock);
        EmbeddedScimServer server = EmbeddedScimServer.start(options);
        return new EmbeddedTarget(server, clock, new OtherClient(server.baseUrl(), server.tokenUrl(), access));
    }

    @Override
    public URI serviceUrl() {
        return server.baseUrl();
    }

    @Override
    public URI tokenUrl() {
        return server.tokenUrl();
    }

    @Override
    public Optional<JsonNode> user(String userName) {
        return server.user(userName);
    }

    @Override
    public Optional<JsonNode> group(String displayName) {
        return server.group(displayName);
    }

    @Override
    public int userCount() {
        return server.userCount();
    }

    @Override
    public boolean hasPassword(String userName, String password) {
        return server.passwordMatches(userName, password);
    }

    /** Creates the users with an old date of change, so that a load of recent changes leaves them out. */
    @Override
    public void addUsers(int number) {
        clock.setBack(LONG_AGO);
        for (int i = 1; i <= number; i++) {
            server.addUser(String.format(
                    Locale.ROOT,
                    "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"person-%1$04d\","
                            + "\"name\":{\"givenName\":\"Person\",\"familyName\":\"Number %1$d\"},\"active\":true}",
                    i));
        }
        clock.setBack(Duration.ZERO);
    }

    @Override
    public void addGroup(String displayName, List<String> userNames) {
        String members = userNames.stream()
                .map(userName -> "{\"value\":\"" + idOf(userName) + "\"}")
                .collect(Collectors.joining(","));
        server.addGroup("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\""
                + displayName + "\",\"members\":[" + members + "]}");
    }

    @Override
    public void change(String userName, String attribute, String value) {
        colleague.replace(idOf(userName), attribute, value);
    }

    @Override
    public void delete(String userName) {
        colleague.delete(idOf(userName));
    }

    private String idOf(String userName) {
        return user(userName)
                .orElseThrow(() -> new IllegalStateException("There is no user " + userName))
                .path("id")
                .asText();
    }

    @Override
    public Traffic traffic() {
        List<String> changing = server.requests().all().stream()
                .filter(EmbeddedTarget::writes)
                .map(request -> request.method() + " " + request.target() + " -> " + request.status())
                .toList();
        Traffic traffic = new Traffic(server.requests().count(), changing);
        server.requests().clear();
        return traffic;
    }

    private static boolean writes(RecordedRequest request) {
        return WRITING.contains(request.method())
                && !request.target().startsWith("/token")
                && !request.target().endsWith("/.search");
    }

    @Override
    public void close() {
        server.close();
    }
}
