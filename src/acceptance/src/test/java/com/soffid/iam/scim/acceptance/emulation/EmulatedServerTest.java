package com.soffid.iam.scim.acceptance.emulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmulatedServerTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Endpoint users = Endpoint.at("/Users")
            .required("userName")
            .unique("userName")
            .completed(user -> user.put("seen", true))
            .listed(user -> {
                user.remove("seen");
                return user;
            })
            .onRequest("groups")
            .without("PUT")
            .paged(Paging.byIndex(2, 3));
    private final Endpoint groups = Endpoint.at("/Groups")
            .deleted(group -> group.put("deleted", true))
            .changedAs(204, false)
            .paged(Paging.byCursor(2, 3))
            .emptyListHasNoResources();
    private EmulatedServer server;

    @BeforeEach
    void start() {
        server = EmulatedServer.at("/scim", Access.bearer("token"))
                .quota(new Quota(20, Duration.ofSeconds(5), request -> true, now::get))
                .rule(request -> {
                    if (request.header("X-Wrong").isPresent()) {
                        throw new Refusal(400, "wrong");
                    }
                })
                .document("/ServiceProviderConfig", "{\"patch\":{}}")
                .endpoint(users)
                .endpoint(groups)
                .start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aResourceIsCreatedReadChangedAndDeleted() throws Exception {
        HttpResponse<String> created = send("POST", "/Users", "{\"userName\":\"ann\",\"password\":\"secret\"}");
        assertThat(created.statusCode()).isEqualTo(201);
        String path = "/Users/" + json(created).path("id").asText();
        assertThat(json(created).has("password")).isFalse();

        send("PATCH", path, "{\"Operations\":[{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"bob\"}]}");
        JsonNode read = json(send("GET", path, ""));
        assertThat(read.path("userName").asText()).isEqualTo("bob");
        assertThat(read.path("seen").asBoolean()).isTrue();
        assertThat(read.at("/meta/lastModified").asText())
                .isGreaterThan(read.at("/meta/created").asText());
        assertThat(users.find("userName", "bob").orElseThrow().path("password").asText())
                .isEqualTo("secret");

        assertThat(send("PUT", path, "{\"userName\":\"cid\"}").statusCode()).isEqualTo(405);
        assertThat(send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(send("GET", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void incompleteAndDuplicateResourcesAreRefused() throws Exception {
        send("POST", "/Users", "{\"userName\":\"ann\"}");

        assertThat(send("POST", "/Users", "{\"userName\":\"ANN\"}").statusCode())
                .isEqualTo(409);
        assertThat(send("POST", "/Users", "{\"nickName\":\"ann\"}").statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/Users", "no JSON").statusCode()).isEqualTo(400);
        assertThat(users.all()).hasSize(1);
    }

    @Test
    void listsAreFilteredPagedAndProjected() throws Exception {
        for (String name : new String[] {"ann", "bob", "cid", "dan", "eve"}) {
            users.add(Json.object("{\"userName\":\"" + name + "\",\"nickName\":\"x\"}"));
        }

        JsonNode first = json(send("GET", "/Users", ""));
        assertThat(names(first)).containsExactly("ann", "bob");
        assertThat(first.path("totalResults").asInt()).isEqualTo(5);
        assertThat(first.at("/Resources/0").has("seen")).isFalse();
        assertThat(names(json(send("GET", "/Users?startIndex=3&count=10", "")))).containsExactly("cid", "dan", "eve");
        assertThat(names(json(send("GET", "/Users?filter=" + encoded("userName eq \"dan\""), ""))))
                .containsExactly("dan");
        assertThat(json(send("GET", "/Users?attributes=nickName", ""))
                        .at("/Resources/0")
                        .has("userName"))
                .isFalse();
    }

    @Test
    void attributesReturnedOnRequestAreShownOnlyWhenNamed() throws Exception {
        HttpResponse<String> created = send("POST", "/Users", "{\"userName\":\"ann\",\"groups\":[{\"value\":\"1\"}]}");
        String path = "/Users/" + json(created).path("id").asText();

        assertThat(json(created).has("groups")).isFalse();
        assertThat(json(send("GET", path, "")).has("groups")).isFalse();
        assertThat(json(send("GET", "/Users", "")).at("/Resources/0").has("groups"))
                .isFalse();
        assertThat(json(send("GET", path + "?attributes=groups", "")).has("groups"))
                .isTrue();
    }

    @Test
    void cursorsReachTheEndOfTheList() throws Exception {
        for (int i = 0; i < 3; i++) {
            groups.add(Json.object("{\"displayName\":\"group" + i + "\"}"));
        }

        JsonNode first = json(send("GET", "/Groups", ""));
        assertThat(first.path("Resources")).hasSize(2);
        JsonNode last =
                json(send("GET", "/Groups?cursor=" + first.path("nextCursor").asText(), ""));
        assertThat(last.path("Resources")).hasSize(1);
        assertThat(last.has("nextCursor")).isFalse();
        assertThat(send("GET", "/Groups?startIndex=1", "").statusCode()).isEqualTo(400);
    }

    @Test
    void theServerDeviatesAsDescribed() throws Exception {
        assertThat(json(send("GET", "/Groups", "")).has("Resources")).isFalse();
        String path = "/Groups/" + groups.add(Json.object("{\"displayName\":\"admin\"}"));

        send("DELETE", path, "");
        assertThat(json(send("GET", path, "")).path("deleted").asBoolean()).isTrue();
        HttpResponse<String> changed =
                send("PATCH", path, "{\"Operations\":[{\"op\":\"add\",\"path\":\"displayName\",\"value\":\"root\"}]}");
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(changed.body()).isEmpty();
    }

    @Test
    void credentialsRulesAndLimitsAreCheckedFirst() throws Exception {
        HttpRequest foreign = HttpRequest.newBuilder(at("/Users")).build();
        assertThat(client.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        HttpRequest wrong = request("/Users").header("X-Wrong", "1").build();
        assertThat(client.send(wrong, BodyHandlers.ofString()).statusCode()).isEqualTo(400);

        for (int i = 2; i < 20; i++) {
            assertThat(send("GET", "/ServiceProviderConfig", "").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> tooMany = send("GET", "/ServiceProviderConfig", "");
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).contains("5");
        now.set(Instant.EPOCH.plusSeconds(5));
        assertThat(send("GET", "/ServiceProviderConfig", "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer token");
    }

    private URI at(String path) {
        return URI.create(server.baseUrl() + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.object(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Iterable<String> names(JsonNode list) {
        return StreamSupport.stream(list.path("Resources").spliterator(), false)
                .map(user -> user.path("userName").asText())
                .toList();
    }
}
