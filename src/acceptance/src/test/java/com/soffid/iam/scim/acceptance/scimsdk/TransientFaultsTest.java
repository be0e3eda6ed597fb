package com.soffid.iam.scim.acceptance.scimsdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.proxy.ReverseProxy;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.server.EmbeddedScimServer;
import com.soffid.iam.scim.workbench.server.ServerOptions;
import com.soffid.iam.scim.workbench.server.ServerOptions.Feature;
import com.soffid.iam.scim.workbench.server.web.WebHandler;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults between the agent and a real server. Each test shows that the change is made exactly once. */
class TransientFaultsTest {

    private static final WebReply GATEWAY_TIMEOUT = WebReply.scimError(504, "The upstream server took too long");

    @Test
    void aUserWhoseCreationTimesOutIsCreatedOnce() {
        UnaryOperator<WebHandler> losing = onFirst(is("POST"), (request, server) -> {
            server.handle(request);
            return GATEWAY_TIMEOUT;
        });

        on(ServerOptions.open(), losing, (server, workbench) -> {
            run(workbench, "Lee");

            assertThat(server.userCount()).isEqualTo(1);
            assertThat(lastName(server)).isEqualTo("Lee");
        });
    }

    @Test
    void aUserWhoseCreationWasNotForwardedIsStillCreated() {
        on(ServerOptions.open(), onFirst(is("POST"), (request, server) -> GATEWAY_TIMEOUT), (server, workbench) -> {
            run(workbench, "Lee");

            assertThat(server.userCount()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"GET, 502", "GET, 503", "PATCH, 502", "PATCH, 504", "PATCH, 429", "POST, 429"})
    void aRequestThatFailsTransientlyIsRepeated(String method, int status) {
        WebReply busy = WebReply.scimError(status, "Not now").withHeader("Retry-After", "0");

        on(ServerOptions.open(), onFirst(is(method), (request, server) -> busy), (server, workbench) -> {
            run(workbench, "Ray");
            run(workbench, "Lee");

            assertThat(lastName(server)).isEqualTo("Lee");
        });
    }

    @Test
    void aConcurrentChangeIsNotOverwritten() {
        ServerOptions putting = ServerOptions.open().without(Feature.PATCH);
        AtomicInteger puts = new AtomicInteger();
        try (EmbeddedScimServer server = EmbeddedScimServer.start(putting)) {
            String id = server.addUser(user("Ray", ""));
            UnaryOperator<WebHandler> changing = next -> request -> {
                if (request.method().equals("PUT") && puts.incrementAndGet() == 1) {
                    String changed = user("Ray", "\"nickName\":\"Annie\",");
                    next.handle(new WebRequest("PUT", request.uri(), withoutVersion(request), changed));
                }
                return next.handle(request);
            };
            with(server, changing, workbench -> run(workbench, "Lee"));

            assertThat(server.user("ann")).hasValueSatisfying(user -> {
                assertThat(user.path("id").asText()).isEqualTo(id);
                assertThat(user.at("/name/familyName").asText()).isEqualTo("Lee");
                assertThat(user.path("nickName").asText()).isEqualTo("Annie");
            });
        }
    }

    // --- faults

    private interface Fault {
        WebReply answer(WebRequest request, WebHandler server);
    }

    private interface Steps {
        void run(EmbeddedScimServer server, Workbench workbench);
    }

    private static UnaryOperator<WebHandler> onFirst(Predicate<WebRequest> affected, Fault fault) {
        AtomicInteger affectedRequests = new AtomicInteger();
        return next -> request -> affected.test(request) && affectedRequests.incrementAndGet() == 1
                ? fault.answer(request, next)
                : next.handle(request);
    }

    private static Predicate<WebRequest> is(String method) {
        return request ->
                request.method().equals(method) && request.uri().getPath().contains("/Users");
    }

    private static Map<String, String> withoutVersion(WebRequest request) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.keySet().removeIf("if-match"::equalsIgnoreCase);
        return headers;
    }

    private static void on(ServerOptions options, UnaryOperator<WebHandler> connection, Steps steps) {
        try (EmbeddedScimServer server = EmbeddedScimServer.start(options)) {
            with(server, connection, workbench -> steps.run(server, workbench));
        }
    }

    private static void with(
            EmbeddedScimServer server, UnaryOperator<WebHandler> connection, Consumer<Workbench> steps) {
        try (ReverseProxy proxy = ReverseProxy.of(server.baseUrl(), connection);
                Workbench workbench = Workbench.open(
                        AddonJar.packed(),
                        AgentParameters.of("faults", proxy.baseUrl()),
                        Mappings.read("scim-sdk.xml"))) {
            steps.accept(workbench);
        }
    }

    // --- Ann

    private static void run(Workbench workbench, String lastName) {
        User ann = new User();
        ann.setUserName("ann");
        ann.setFirstName("Ann");
        ann.setLastName(lastName);
        ann.setActive(true);
        workbench.soffid().users().put(ann);
        workbench.soffid().addAccount("ann", "ann");
        ProvisioningReport report = workbench.provision(new UpdateUser("ann"));
        assertThat(report.succeeded()).as(report.toString()).isTrue();
        // Soffid would repeat the task much later. The agent must recover within the task.
        assertThat(report.retries()).isZero();
    }

    private static String user(String lastName, String more) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"ann\",\"active\":true,"
                + more
                + "\"displayName\":\"Ann " + lastName + "\",\"name\":{\"givenName\":\"Ann\",\"familyName\":\""
                + lastName + "\"}}";
    }

    private static String lastName(EmbeddedScimServer server) {
        return server.user("ann").orElseThrow().at("/name/familyName").asText();
    }
}
