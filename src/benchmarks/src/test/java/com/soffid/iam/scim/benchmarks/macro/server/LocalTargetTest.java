package com.soffid.iam.scim.benchmarks.macro.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalTargetTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREDENTIALS = "Basic "
            + Base64.getEncoder()
                    .encodeToString((Target.USER + ":" + Target.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final LocalTarget target = LocalTarget.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void aRequestWithoutCredentialsIsChallengedAndCounted() throws Exception {
        URI url = target.populate(Population.ofUsers(1));

        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url + "/Users")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"benchmark\"");
        assertThat(target.counters().requests()).isEqualTo(1);
    }

    @Test
    void aPageHasAtMostAHundredUsers() throws Exception {
        URI url = target.populate(Population.ofUsers(150));

        JsonNode first = get(url, "/Users?count=1000");
        JsonNode second = get(url, "/Users?startIndex=101&count=100");

        assertThat(first.path("totalResults").asInt()).isEqualTo(150);
        assertThat(first.path("Resources")).hasSize(100);
        assertThat(second.path("Resources")).hasSize(50);
    }

    @Test
    void aFilterFindsUsersByNameOfWhichEachMayBe() throws Exception {
        URI url = target.populate(Population.ofUsers(10));

        JsonNode found = get(
                url,
                "/Users?filter="
                        + encoded("userName eq \"" + Population.userName(3) + "\" or userName eq \""
                                + Population.userName(7).toUpperCase(Locale.ROOT)
                                + "\" or userName eq \"nobody\""));

        assertThat(found.path("Resources").findValuesAsText("id"))
                .containsExactly(Population.userId(3), Population.userId(7));
    }

    @Test
    void onlyTheWantedAttributesAreShown() throws Exception {
        URI url = target.populate(new Population(3, 1, 1, true, false));

        JsonNode named = get(url, "/Users/" + Population.userId(0) + "?attributes=userName,name.givenName");
        JsonNode group = get(url, "/Groups/" + Population.groupId(0) + "?excludedAttributes=members");

        assertThat(named.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("id", "schemas", "userName", "name");
        assertThat(group.has("members")).isFalse();
        assertThat(group.path("displayName").asText()).isEqualTo(Population.groupName(0));
    }

    @Test
    void aMemberIsFoundInItsGroupsAndShowsThem() throws Exception {
        URI url = target.populate(new Population(4, 2, 1, true, false));
        String user = Population.userId(0);

        HttpResponse<String> answer = send(
                url,
                "PATCH",
                "/Groups/" + Population.groupId(1),
                "{\"Operations\":[{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}]}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(get(url, "/Groups?filter=" + encoded("members.value eq \"" + user + "\""))
                        .path("Resources")
                        .findValuesAsText("displayName"))
                .containsExactly(Population.groupName(0), Population.groupName(1));
        assertThat(get(url, "/Users/" + user).path("groups")).hasSize(2);
    }

    @Test
    void aChangedUserIsFoundByItsTime() throws Exception {
        URI url = target.populate(Population.ofUsers(5));

        send(
                url,
                "PATCH",
                "/Users/" + Population.userId(2),
                "{\"Operations\":[{\"op\":\"replace\",\"path\":\"name.familyName\",\"value\":\"New\"}]}");

        JsonNode found = get(url, "/Users?filter=" + encoded("meta.lastModified gt \"2026-01-01T00:00:00Z\""));
        assertThat(found.path("Resources").findValuesAsText("familyName")).containsExactly("New");
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() throws Exception {
        URI url = target.populate(Population.ofUsers(1));

        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url + "/Users/" + Population.userId(0)))
                        .header("Authorization", CREDENTIALS)
                        .header("If-Match", "W/\"7\"")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"Operations\":[]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(412);
    }

    @Test
    void aNameIsUnique() throws Exception {
        URI url = target.populate(Population.ofUsers(1));

        HttpResponse<String> answer = send(url, "POST", "/Users", "{\"userName\":\"" + Population.userName(0) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void bytesOfHeadsAndBodiesAreCounted() throws Exception {
        URI url = target.populate(Population.EMPTY);
        target.forget();

        HttpResponse<String> answer = send(url, "POST", "/Users", "{\"userName\":\"ada\"}");

        int body = answer.body().getBytes(StandardCharsets.UTF_8).length;
        assertThat(target.counters().bytesOfAnswers()).isBetween(body + 100L, body + 300L);
        assertThat(target.counters().bytesOfRequests()).isBetween(150L, 250L);
    }

    private JsonNode get(URI url, String path) throws Exception {
        return JSON.readTree(send(url, "GET", path, "").body());
    }

    private HttpResponse<String> send(URI url, String method, String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Authorization", CREDENTIALS)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
