package com.soffid.iam.scim.acceptance.targets.soffid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.PatchRules;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates the endpoints of an emulated Soffid. The attributes of an endpoint are the properties of its Java bean. */
final class SoffidBean {
    private static final String ELSEWHERE = "http://iam-internal.example.org:8080/soffid/webservice/scim2/v1";
    private static final Set<String> ENVELOPE = Set.of("id", "meta", "schemas");

    private final AtomicInteger lastId = new AtomicInteger(100_000);

    /**
     * Returns the endpoint of a bean.
     *
     * @param ignored attributes that a request can contain although the bean does not have them
     * @param properties the properties of the bean
     */
    Endpoint endpoint(String bean, SoffidRows rows, Set<String> ignored, Set<String> properties) {
        Set<String> allowed = new HashSet<>(properties);
        allowed.addAll(ENVELOPE);
        Set<String> filtered = Set.copyOf(allowed);
        allowed.addAll(ignored);
        return Endpoint.at("/" + bean)
                .checked((before, after) -> after.fieldNames().forEachRemaining(name -> {
                    if (!allowed.contains(name)) {
                        throw new Refusal(400, "Invalid property " + name);
                    }
                }))
                .completed(this::identify)
                .shown(resource -> shown(bean, resource))
                .sorted()
                .projectionOmitsIds()
                .paged(rows)
                .filtersReadBy(new SoffidFilter(filtered)::read)
                .locatedBelow(ELSEWHERE)
                .patched(PatchRules.standard().with(PatchRules.ValuePaths.NONE));
    }

    private void identify(ObjectNode resource) {
        if (!resource.has("id")) {
            resource.put("id", String.valueOf(lastId.incrementAndGet()));
        }
    }

    /** Shows ids as numbers, and {@code meta} without times. */
    private static ObjectNode shown(String bean, ObjectNode resource) {
        String id = resource.path("id").asText();
        resource.put("id", Long.valueOf(id));
        resource.putObject("meta")
                .put("location", ELSEWHERE + "/" + bean + "/" + id)
                .put("resourceType", bean);
        resource.putArray("schemas").add("urn:soffid:com.soffid.iam.api." + bean);
        return resource;
    }

    /** Refuses a resource without these properties, with the error text of Soffid. */
    static Endpoint.Check required(String... properties) {
        return (before, after) -> List.of(properties).forEach(name -> {
            if (after.path(name).asText("").isBlank()) {
                throw new Refusal(400, "Attribute " + name + " is required");
            }
        });
    }

    /** Refuses a second resource with the same values in these properties. */
    static Endpoint.Check unique(Endpoint endpoint, String... properties) {
        return (before, after) -> endpoint.all().stream()
                .filter(other -> !other.path("id").equals(after.path("id")))
                .filter(other -> List.of(properties).stream()
                        .allMatch(name -> other.path(name).equals(after.path(name))))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(400, after.path(properties[0]).asText() + " already exists");
                });
    }

    /** Returns whether an endpoint has a resource with these values. */
    static boolean has(Endpoint endpoint, Map<String, String> values) {
        return endpoint.all().stream()
                .anyMatch(resource -> values.entrySet().stream()
                        .allMatch(
                                value -> resource.path(value.getKey()).asText().equals(value.getValue())));
    }
}
