package com.soffid.iam.sync.agent.scim.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.testing.TestPatch;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A SCIM target in memory, behind the transport's port: as much of RFC 7644 as the tests of the upper packages need. Real
 * servers are met in the acceptance tests.
 */
public final class InMemoryScim implements HttpTransport {

    public static final URI URL = URI.create("http://target.example/scim");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FILTER = Pattern.compile("([\\w.:-]+) (eq|ge) \"?([^\"]*)\"?");

    private final Map<String, Map<String, ObjectNode>> endpoints = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<Function<HttpCall, Optional<HttpReply>>> overrides = new ArrayList<>();
    private int nextId = 1;

    /** Puts a resource into the target; its id is made up when it has none. */
    public String add(String endpoint, String json) {
        ObjectNode resource = parse(json.replace('\'', '"'));
        if (!resource.has("id")) {
            resource.put("id", "id-" + nextId++);
        }
        resources(endpoint).put(resource.path("id").asText(), resource);
        return resource.path("id").asText();
    }

    /** What the target holds under an id. */
    public Optional<ObjectNode> get(String endpoint, String id) {
        return Optional.ofNullable(resources(endpoint).get(id));
    }

    /** The resource with this attribute value. */
    public Optional<ObjectNode> find(String endpoint, String attribute, String value) {
        return resources(endpoint).values().stream()
                .filter(resource -> AttributePath.parse(attribute).valuesIn(resource).stream()
                        .anyMatch(found -> found.asText().equals(value)))
                .findFirst();
    }

    public int size(String endpoint) {
        return resources(endpoint).size();
    }

    /** Answers requests otherwise than the target would; the first override that gives an answer wins. */
    public void override(Function<HttpCall, Optional<HttpReply>> answer) {
        overrides.add(answer);
    }

    /** Answers requests that meet a condition with this status and body. */
    public void override(Predicate<HttpCall> condition, int status, String body) {
        override(call -> condition.test(call) ? Optional.of(reply(status, body)) : Optional.empty());
    }

    /** Method and address below the server URL of every request so far. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** The requests that write. */
    public List<String> writes() {
        return calls.stream().filter(call -> !call.startsWith("GET")).collect(Collectors.toList());
    }

    /** The bodies of the requests that had one. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    public void forgetCalls() {
        calls.clear();
        bodies.clear();
    }

    @Override
    public synchronized HttpReply exchange(HttpCall call) {
        String below = call.address().toString().substring(URL.toString().length());
        calls.add(call.method() + " " + URLDecoder.decode(below, StandardCharsets.UTF_8));
        TestCalls.body(call).ifPresent(bodies::add);
        for (Function<HttpCall, Optional<HttpReply>> override : overrides) {
            Optional<HttpReply> answer = override.apply(call);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        String[] parts =
                call.address().getRawPath().substring(URL.getPath().length()).split("/", -1);
        Map<String, ObjectNode> resources = resources("/" + parts[1]);
        return parts.length == 2
                ? onEndpoint(call, resources)
                : onResource(call, resources, URLDecoder.decode(parts[2], StandardCharsets.UTF_8));
    }

    private HttpReply onEndpoint(HttpCall call, Map<String, ObjectNode> resources) {
        if (call.method().equals("GET")) {
            String filter = query(call.address()).getOrDefault("filter", "id eq \"\"");
            return comparisons(filter).allMatch(text -> FILTER.matcher(text).matches())
                    ? reply(200, list(query(call.address()), resources).toString())
                    : reply(400, "{\"scimType\":\"invalidFilter\"}");
        }
        ObjectNode created = parse(TestCalls.body(call).orElseThrow());
        created.put("id", "id-" + nextId++);
        resources.put(created.path("id").asText(), created);
        ObjectNode shown = created.deepCopy();
        shown.remove("password");
        return reply(201, shown.toString());
    }

    /** What an endpoint gives for a filter, all at once. */
    public HttpReply listed(String endpoint, String filter) {
        return reply(200, list(Map.of("filter", filter), resources(endpoint)).toString());
    }

    private static ObjectNode list(Map<String, String> query, Map<String, ObjectNode> resources) {
        List<ObjectNode> matching = resources.values().stream()
                .filter(resource -> matches(resource, query.get("filter")))
                .collect(Collectors.toList());
        // RFC 7644, 3.4.2.4: a value less than 1 is read as 1.
        int start = Math.max(1, Integer.parseInt(query.getOrDefault("startIndex", "1")));
        int count = Integer.parseInt(query.getOrDefault("count", "1000"));
        ObjectNode list = JSON.createObjectNode();
        list.put("totalResults", matching.size());
        ArrayNode page = list.putArray("Resources");
        matching.stream().skip(start - 1L).limit(count).forEach(resource -> {
            ObjectNode shown = resource.deepCopy();
            shown.remove("password");
            page.add(shown);
        });
        return list;
    }

    private static boolean matches(ObjectNode resource, String filter) {
        return filter == null || comparisons(filter).anyMatch(comparison -> meets(resource, comparison));
    }

    /** Of a filter without parentheses and {@code and}. */
    private static Stream<String> comparisons(String filter) {
        return Stream.of(filter.split(" or ", -1));
    }

    private static boolean meets(ObjectNode resource, String filter) {
        Matcher matcher = FILTER.matcher(filter);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(filter);
        }
        return AttributePath.parse(matcher.group(1)).valuesIn(resource).stream()
                .map(JsonNode::asText)
                .anyMatch(found -> matcher.group(2).equals("eq")
                        ? found.equalsIgnoreCase(matcher.group(3))
                        : found.compareTo(matcher.group(3)) >= 0);
    }

    private static HttpReply onResource(HttpCall call, Map<String, ObjectNode> resources, String id) {
        ObjectNode stored = resources.get(id);
        if (stored == null) {
            return reply(404, "{\"status\":\"404\",\"detail\":\"no " + id + "\"}");
        }
        switch (call.method()) {
            case "DELETE":
                resources.remove(id);
                return reply(204, "");
            case "PUT":
                ObjectNode replaced = parse(TestCalls.body(call).orElseThrow());
                resources.put(id, replaced);
                return reply(200, replaced.toString());
            case "PATCH":
                parse(TestCalls.body(call).orElseThrow())
                        .path("Operations")
                        .forEach(operation -> TestPatch.operate((ObjectNode) operation, stored));
                return reply(200, stored.toString());
            default:
                ObjectNode shown = stored.deepCopy();
                shown.remove("password");
                return reply(200, shown.toString());
        }
    }

    private Map<String, ObjectNode> resources(String endpoint) {
        return endpoints.computeIfAbsent(endpoint, unused -> new LinkedHashMap<>());
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        if (address.getRawQuery() != null) {
            for (String parameter : address.getRawQuery().split("&", -1)) {
                String[] pair = parameter.split("=", 2);
                query.put(pair[0], URLDecoder.decode(pair[1].replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static HttpReply reply(int status, String body) {
        return new HttpReply(
                status, Map.of("Content-Type", "application/scim+json"), body.getBytes(StandardCharsets.UTF_8));
    }
}
