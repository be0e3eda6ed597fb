package com.soffid.iam.scim.acceptance.unbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.soffid.iam.scim.workbench.server.access.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real behaviour of the SDK of UnboundID that the connector must handle. */
class UnboundServerTest {

    private static final Credentials ADMIN = new Credentials("admin", "let me in");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final UnboundServer server = UnboundServer.start(ADMIN, 3, References.OPTIONAL);

    private record Answer(int status, JsonNode body) {}

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aPasswordIsStoredAndNeverReturned() throws Exception {
        Answer created = send("POST", "/Users", user("ann", ",'password':'first-1'"));
        String id = created.body().path("id").asText();
        send("PUT", "/Users/" + id, user("ann", ",'title':'Boss'"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body().has("password")).isFalse();
        assertThat(get("/Users/" + id + "?attributes=password,title").body().has("password"))
                .isFalse();
        assertThat(server.user("ann").orElseThrow().path("password").asText()).isEqualTo("first-1");
    }

    @Test
    void aUserNameIsUniqueAndFoundIgnoringCase() throws Exception {
        server.addUser(user("Anna@Example.com", ""));

        Answer second = send("POST", "/Users", user("anna@example.com", ""));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().path("scimType").asText()).isEqualTo("uniqueness");
        assertThat(names(filter("userName eq \"anna@EXAMPLE.com\""))).containsExactly("Anna@Example.com");
    }

    @Test
    void aNameWithEscapedCharactersIsFound() throws Exception {
        server.addUser(user("DOM\\\\jo", ""));
        server.addUser(user("jo\\\"ann", ""));

        assertThat(names(filter("userName eq \"DOM\\\\jo\""))).containsExactly("DOM\\jo");
        assertThat(names(filter("userName eq \"jo\\\"ann\""))).containsExactly("jo\"ann");
    }

    @Test
    void theServerLimitsThePageSize() throws Exception {
        IntStream.range(0, 4).forEach(i -> server.addUser(user("user" + i, "")));

        Answer first = get("/Users?count=100&sortBy=userName&sortOrder=descending");
        Answer second = get("/Users?count=100&sortBy=userName&sortOrder=descending&startIndex=4");

        assertThat(names(first)).containsExactly("user3", "user2", "user1");
        assertThat(names(second)).containsExactly("user0");
        assertThat(first.body().path("totalResults").asInt()).isEqualTo(4);
        assertThat(first.body().path("itemsPerPage").asInt()).isEqualTo(3);
    }

    @Test
    void anEmptyListHasNoResourcesAttribute() throws Exception {
        Answer none = get("/Users");

        assertThat(none.body().path("totalResults").isInt()).isTrue();
        assertThat(none.body().has("Resources")).isFalse();
    }

    @Test
    void attributesOutsideTheSchemaAreRefused() throws Exception {
        String id = server.addUser(user("ann", ""));

        Answer creation = send("POST", "/Users", user("bob", ",'shoe':'left'"));
        Answer patch = send("PATCH", "/Users/" + id, patch("{'op':'replace','path':'shoe','value':'left'}"));
        Answer filter = filter("shoe eq \"left\"");

        assertThat(List.of(creation.status(), patch.status(), filter.status())).containsOnly(400);
        assertThat(creation.body().path("scimType").asText()).isEqualTo("invalidSyntax");
        assertThat(patch.body().path("scimType").asText()).isEqualTo("invalidPath");
        assertThat(filter.body().path("scimType").asText()).isEqualTo("invalidFilter");
    }

    @Test
    void membersAreAddedAndRemovedByValueAndUsersShowTheirGroups() throws Exception {
        String ann = server.addUser(user("ann", ""));
        String staff = server.addGroup(
                "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'staff'}".replace('\'', '"'));

        send("PATCH", "/Groups/" + staff, patch("{'op':'add','path':'members','value':[{'value':'" + ann + "'}]}"));
        assertThat(get("/Users/" + ann).body().at("/groups/0/display").asText()).isEqualTo("staff");

        send("PATCH", "/Groups/" + staff, patch("{'op':'remove','path':'members[value eq \\\"" + ann + "\\\"]'}"));
        assertThat(get("/Users/" + ann).body().has("groups")).isFalse();
    }

    @Test
    void aDeletedUserIsInNoGroup() throws Exception {
        String ann = server.addUser(user("ann", ""));
        server.addGroup(("{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'staff',"
                        + "'members':[{'value':'" + ann + "'}]}")
                .replace('\'', '"'));

        assertThat(send("DELETE", "/Users/" + ann, "").status()).isEqualTo(204);

        assertThat(server.group("staff").orElseThrow().path("members")).isEmpty();
        assertThat(send("DELETE", "/Users/" + ann, "").status()).isEqualTo(404);
    }

    @Test
    void discoveryDescribesTheServer() throws Exception {
        assertThat(get("/ServiceProviderConfig").body().at("/patch/supported").asBoolean())
                .isTrue();
        assertThat(get("/ResourceTypes").body().path("Resources")).hasSize(2);
        assertThat(get("/Schemas").body().path("Resources")).hasSize(3);
        assertThat(get("/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group")
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("Group");
    }

    @Test
    void aRequestWithoutCredentialsIsRefused() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.baseUrl() + "/Users")).build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    private static String user(String name, String further) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + name + "\""
                + further.replace('\'', '"') + "}";
    }

    private static String patch(String operation) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                + operation.replace('\'', '"') + "]}";
    }

    private Answer filter(String filter) throws IOException, InterruptedException {
        return get("/Users?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    private Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", ADMIN.basicHeader())
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    private static List<String> names(Answer list) {
        return list.body().path("Resources").findValuesAsText("userName");
    }
}
