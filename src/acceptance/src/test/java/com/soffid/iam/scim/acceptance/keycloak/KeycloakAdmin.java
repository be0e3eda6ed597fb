package com.soffid.iam.scim.acceptance.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Map;
import java.util.stream.Collectors;

/** Calls the admin API of Keycloak as its administrator. It does not use SCIM. Thread-safe. */
final class KeycloakAdmin {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI origin;
    private final String password;
    private String token = "";
    private Instant renewal = Instant.MIN;

    KeycloakAdmin(URI origin, String password) {
        this.origin = origin;
        this.password = password;
    }

    URI origin() {
        return origin;
    }

    /** Reads from a path below {@code /admin/realms}. */
    JsonNode read(String path) {
        return json(call("GET", path, BodyPublishers.noBody()).body());
    }

    /**
     * Posts to a path below {@code /admin/realms}.
     *
     * @return the id of the created object, from the {@code Location} of the answer
     */
    String create(String path, String json) {
        String address = call("POST", path, BodyPublishers.ofString(json))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Posts to a path below {@code /admin/realms}, where nothing is created that has an address. */
    void post(String path, String json) {
        call("POST", path, BodyPublishers.ofString(json));
    }

    /** Puts to a path below {@code /admin/realms}. */
    void put(String path, String json) {
        call("PUT", path, BodyPublishers.ofString(json));
    }

    private HttpResponse<String> call(String method, String path, HttpRequest.BodyPublisher body) {
        HttpResponse<String> reply = send(HttpRequest.newBuilder(origin.resolve("/admin/realms" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build());
        if (reply.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + reply.statusCode() + " " + reply.body());
        }
        return reply;
    }

    /**
     * Returns a token that is used for half a minute. Keycloak needs much time to check a password. The token is valid for
     * a minute.
     */
    private synchronized String token() {
        if (Instant.now().isAfter(renewal)) {
            HttpResponse<String> reply = askForToken(
                    "master",
                    Map.of(
                            "grant_type", "password",
                            "client_id", "admin-cli",
                            "username", "admin",
                            "password", password));
            token = json(reply.body()).path("access_token").asText();
            renewal = Instant.now().plus(TOKEN_LIFE);
        }
        return token;
    }

    /** Posts a form to the token endpoint of a realm. */
    HttpResponse<String> askForToken(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(tokenUrl(realm))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    URI tokenUrl(String realm) {
        return origin.resolve("/realms/" + realm + "/protocol/openid-connect/token");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak was asked", e);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
