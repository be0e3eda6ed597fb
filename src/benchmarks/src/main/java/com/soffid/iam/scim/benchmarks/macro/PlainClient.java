package com.soffid.iam.scim.benchmarks.macro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.benchmarks.macro.server.Target;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Works account by account, as the 1.x connector did: a search, then a PUT of the whole resource, whether it differs or not. To read
 * all, it reads the names, then each account, then each of its groups. It sends credentials only after an answer 401, so each
 * request goes out twice.
 */
final class PlainClient implements Client, Reader, GroupClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREDENTIALS = "Basic "
            + Base64.getEncoder()
                    .encodeToString((Target.USER + ":" + Target.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String target;

    PlainClient(URI target) {
        this.target = target.toString();
    }

    @Override
    public void provision(Person person) throws IOException, InterruptedException {
        JsonNode found = search("Users", "userName", person.userName());
        if (found.isMissingNode()) {
            send("POST", "/Users", body(JSON.createObjectNode(), person));
        } else {
            send("PUT", "/Users/" + found.path("id").asText(), body((ObjectNode) found, person));
        }
    }

    private JsonNode search(String endpoint, String key, String name) throws IOException, InterruptedException {
        String filter = URLEncoder.encode(key + " eq \"" + name + "\"", StandardCharsets.UTF_8);
        return send("GET", "/" + endpoint + "?filter=" + filter, "")
                .path("Resources")
                .path(0);
    }

    @Override
    public void addMember(String group, String userId) throws IOException, InterruptedException {
        ObjectNode found = (ObjectNode) search("Groups", "displayName", group);
        found.withArray("members").addObject().put("value", userId);
        send("PUT", "/Groups/" + found.path("id").asText(), found.toString());
    }

    private static String body(ObjectNode resource, Person person) {
        resource.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User");
        resource.put("userName", person.userName());
        resource.putObject("name").put("givenName", person.givenName()).put("familyName", person.familyName());
        resource.put("displayName", person.displayName());
        resource.put("active", true);
        resource.putArray("emails")
                .addObject()
                .put("value", person.email())
                .put("type", "work")
                .put("primary", true);
        return resource.toString();
    }

    @Override
    public long read() throws IOException, InterruptedException {
        long seen = 0;
        for (String name : names()) {
            JsonNode user = search("Users", "userName", name);
            seen++;
            for (JsonNode group : user.path("groups")) {
                send("GET", "/Groups/" + group.path("value").asText(), "");
                seen++;
            }
        }
        return seen;
    }

    /** Reads the names of all users, page by page. */
    List<String> names() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        int total = 1;
        while (names.size() < total) {
            JsonNode page = send("GET", "/Users?startIndex=" + (names.size() + 1) + "&count=100", "");
            page.path("Resources")
                    .forEach(user -> names.add(user.path("userName").asText()));
            total = page.path("totalResults").asInt();
        }
        return names;
    }

    private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + path))
                .header("Content-Type", "application/scim+json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 401) {
            answer = http.send(
                    request.header("Authorization", CREDENTIALS).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " was answered with " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        // A client of the JDK has nothing to close; its connections end when it is collected.
    }
}
