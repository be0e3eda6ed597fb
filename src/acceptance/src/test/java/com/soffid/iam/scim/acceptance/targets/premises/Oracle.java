package com.soffid.iam.scim.acceptance.targets.premises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.scim.acceptance.emulation.Access;
import com.soffid.iam.scim.acceptance.emulation.EmulatedServer;
import com.soffid.iam.scim.acceptance.emulation.Endpoint;
import com.soffid.iam.scim.acceptance.emulation.FilterRules;
import com.soffid.iam.scim.acceptance.emulation.Paging;
import com.soffid.iam.scim.acceptance.emulation.PatchRules;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.emulation.Refusal;
import com.soffid.iam.scim.acceptance.targets.product.EmulatedProduct;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.workbench.server.web.WebReply;
import com.soffid.iam.scim.workbench.server.web.WebRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Oracle Identity Governance. From Oracle's documentation: draft 13 of SCIM 2.0, the header {@code X-Requested-By}, and what a
 * user requires. From the source of clients: paths of PATCH with the schema, members that are removed by an array, the missing
 * {@code Resources} of an empty list, and the address of the service provider configuration. A user whose name begins with
 * {@code approve.} needs approval, which is an assumption. The user does not exist before {@link #approve} is called.
 */
final class Oracle extends EmulatedProduct {
    static final String EXTENSION = "urn:ietf:params:scim:schemas:extension:oracle:2.0:OIG:User";
    private static final String PASSWORD = "emulated";
    private static final String UNDER_APPROVAL = "approve.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<ObjectNode> waiting;

    Oracle(Quota quota) {
        this(quota, new CopyOnWriteArrayList<>());
    }

    private Oracle(Quota quota, List<ObjectNode> waiting) {
        super("oracle", start(quota, waiting), PASSWORD, "");
        this.waiting = waiting;
    }

    private static EmulatedServer start(Quota quota, List<ObjectNode> waiting) {
        AtomicInteger lastKey = new AtomicInteger(13_000);
        Access access = Access.basic("soffid-connector", PASSWORD);
        return EmulatedServer.at(
                        "/iam/governance/scim/v1",
                        request -> access.answer(request).or(() -> approval(request, waiting)))
                .quota(quota)
                .document("/ServiceProviderConfigs", """
                        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
                         "patch": {"supported": true}, "bulk": {"supported": false}, "sort": {"supported": false},
                         "etag": {"supported": false}, "changePassword": {"supported": false},
                         "filter": {"supported": true, "maxResults": 1000}}
                        """)
                .rule(Oracle::requestedBy)
                .endpoint(users(lastKey))
                .endpoint(roles(lastKey))
                .start();
    }

    /** Accepts a creation that needs approval. The answer has no body. */
    private static Optional<WebReply> approval(WebRequest request, List<ObjectNode> waiting) {
        if (!request.method().equals("POST") || !request.body().contains("\"" + UNDER_APPROVAL)) {
            return Optional.empty();
        }
        try {
            waiting.add((ObjectNode) JSON.readTree(request.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return Optional.of(new WebReply(202, Map.of(), ""));
    }

    /** Requires the header {@code X-Requested-By}, as release 12c does. */
    private static void requestedBy(WebRequest request) {
        if (!request.method().equals("GET") && request.header("X-Requested-By").isEmpty()) {
            throw new Refusal(400, "Bad Request");
        }
    }

    private static Endpoint users(AtomicInteger lastKey) {
        return endpoint("/Users", lastKey).unique("userName").checked((before, after) -> {
            if (!isComplete(after)) {
                throw new Refusal(400, "Bad Request");
            }
        });
    }

    private static boolean isComplete(ObjectNode user) {
        ObjectNode home = user.withObjectProperty(EXTENSION).withObjectProperty("homeOrganization");
        return List.of(
                        user.path("userName"),
                        user.at("/name/familyName"),
                        user.path("userType"),
                        home.path("value"),
                        home.path("$ref"))
                .stream()
                .noneMatch(value -> value.asText("").isBlank());
    }

    private static Endpoint roles(AtomicInteger lastKey) {
        return endpoint("/Groups", lastKey).required("displayName").unique("displayName");
    }

    private static Endpoint endpoint(String path, AtomicInteger lastKey) {
        return Endpoint.at(path)
                .completed(resource -> {
                    if (!resource.has("id")) {
                        resource.put("id", String.valueOf(lastKey.incrementAndGet()));
                    }
                })
                .emptyListHasNoResources()
                .filtered(FilterRules.only(Set.of("eq", "co", "sw", "ew", "and", "or"), Set.of()))
                .patched(PatchRules.standard()
                        .withUrns()
                        .with(PatchRules.ValuePaths.NONE)
                        .with(PatchRules.ArrayRemoval.REMOVES_THOSE))
                .paged(Paging.byIndex(500, 1000));
    }

    /** Approves all waiting requests. */
    void approve() {
        waiting.forEach(user -> users().add(user));
        waiting.clear();
    }

    /** The number of requests that wait for approval. */
    int waiting() {
        return waiting.size();
    }

    @Override
    protected ObjectNode json(Person person) {
        ObjectNode user = super.json(person).put("userType", "Contractor");
        user.putObject(EXTENSION)
                .putObject("homeOrganization")
                .put("value", "4")
                .put("$ref", "Organizations/4");
        return user;
    }
}
