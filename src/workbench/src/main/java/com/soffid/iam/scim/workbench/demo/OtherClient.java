package com.soffid.iam.scim.workbench.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Another client of the server, which changes it over HTTP. */
final class OtherClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI baseUrl;
    private final URI tokenUrl;
    private final DemoAccess access;

    OtherClient(URI baseUrl, URI tokenUrl, DemoAccess access) {
        this.baseUrl = baseUrl;
        this.tokenUrl = tokenUrl;
        this.access = access;
    }

    void replace(String id, String attribute, String value) {
        ObjectNode patch = JSON.createObjectNode();
        patch.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:PatchOp");
        patch.putArray("Operations")
                .addObject()
                .put("op", "replace")
                .put("path", attribute)
                .put("value", value);
        send(user(id).method("PATCH", BodyPublishers.ofString(patch.toString())));
    }

    void delete(String id) {
        send(user(id).DELETE());
    }

    private HttpRequest.Builder user(String id) {
        return HttpRequest.newBuilder(URI.create(baseUrl + "/Users/" + id))
                .header("Content-Type", "application/scim+json")
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        String pair = access.userName() + ":" + access.password();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        String answer = send(HttpRequest.newBuilder(tokenUrl).header("Authorization", "Basic " + basic));
        try {
            return JSON.readTree(answer).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("The server answered another client with " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
