package com.soffid.iam.scim.acceptance.emulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One endpoint of an emulated server: its resources and its deviations from the standard.
 *
 * <p>The methods that return the endpoint describe it and must be called before the server starts. The other methods read
 * or change the resources without the client, at any time. Thread-safe after the server starts.
 */
public final class Endpoint {

    /** Checks a resource before the server stores it. */
    @FunctionalInterface
    public interface Check {
        /**
         * Checks a resource.
         *
         * @param before the stored resource; empty for a creation
         * @param after the resource to store
         * @throws Refusal if the server must not store the resource
         */
        void check(Optional<ObjectNode> before, ObjectNode after);
    }

    final String path;
    final ResourceStore store;
    final List<Check> checks = new ArrayList<>();
    final List<Consumer<ObjectNode>> completions = new ArrayList<>();
    Consumer<ObjectNode> patchEffect = resource -> {};
    final Set<String> refusedMethods = new HashSet<>();
    final Set<String> lists = new HashSet<>(Set.of("members", "emails", "phonenumbers", "addresses", "entitlements"));
    final Set<String> onRequest = new HashSet<>();
    Optional<UnaryOperator<ObjectNode>> derived = Optional.empty();
    UnaryOperator<ObjectNode> shown = UnaryOperator.identity();
    UnaryOperator<ObjectNode> listed = UnaryOperator.identity();
    Paging paging = Paging.byIndex(100, 100);
    FilterRules filters = FilterRules.any();
    Function<String, Filter> filterReader = Filter::parse;
    String locations = "";
    PatchRules patch = PatchRules.standard();
    Optional<Consumer<ObjectNode>> deletion = Optional.empty();
    String listKey = "Resources";
    boolean emptyListIsNotFound;
    boolean emptyListHasNoKey;
    boolean sorts;
    boolean projectionOmitsIds;
    Shape created = new Shape(201, Body.RESOURCE);
    Shape changed = new Shape(200, Body.RESOURCE);
    int deletedStatus = 204;

    /** The body of an answer to a write. */
    enum Body {
        RESOURCE,
        /** An object without attributes. */
        EMPTY_OBJECT,
        NONE;

        static Body of(boolean resource) {
            return resource ? RESOURCE : NONE;
        }
    }

    /** The status and the body of an answer to a write. */
    record Shape(int status, Body body) {}

    private Endpoint(String path) {
        this.path = path;
        this.store = new ResourceStore(path);
    }

    /**
     * Begins the description of an endpoint.
     *
     * @param path the path below the base, such as /Users; case-sensitive
     */
    public static Endpoint at(String path) {
        return new Endpoint(path);
    }

    /** Computes ids from the resources. An id changes when its resource changes. */
    public Endpoint identifiedBy(Function<ObjectNode, String> id) {
        store.identifyBy(id);
        return this;
    }

    /** Answers 409 (RFC 7644, 3.3) to a second resource with the same value in any case. */
    public Endpoint unique(String attribute) {
        checks.add((before, after) -> Attribute.parse(attribute)
                .textIn(after)
                .flatMap(value -> store.find(attribute, value))
                .filter(other -> !before.map(stored -> stored.path("id")).equals(Optional.of(other.path("id"))))
                .ifPresent(other -> {
                    throw new Refusal(409, "uniqueness", attribute + " is already in use");
                }));
        return this;
    }

    /** Answers 400 to a resource without these attributes. */
    public Endpoint required(String... attributes) {
        for (String attribute : attributes) {
            checks.add((before, after) -> {
                if (Attribute.parse(attribute)
                        .textIn(after)
                        .filter(text -> !text.isBlank())
                        .isEmpty()) {
                    throw new Refusal(400, "invalidValue", "Attribute " + attribute + " is required");
                }
            });
        }
        return this;
    }

    /** Adds a check of each resource before the server stores it. */
    public Endpoint checked(Check check) {
        checks.add(check);
        return this;
    }

    /** Changes each resource before the server stores it, for example to add defaults. */
    public Endpoint completed(Consumer<ObjectNode> completion) {
        completions.add(completion);
        return this;
    }

    /**
     * Computes attributes that are not stored, such as the groups of a user. Filters can use them. The function gets a copy
     * that it may change.
     */
    public Endpoint derived(UnaryOperator<ObjectNode> view) {
        derived = Optional.of(view);
        return this;
    }

    /** Selects what answers show of a resource. They never show passwords. The function gets a copy that it may change. */
    public Endpoint shown(UnaryOperator<ObjectNode> view) {
        shown = view;
        return this;
    }

    /** Selects what lists show of a resource, after {@link #shown}. The function gets a copy that it may change. */
    public Endpoint listed(UnaryOperator<ObjectNode> view) {
        listed = view;
        return this;
    }

    /** Shows these attributes only if {@code attributes} names them ({@code returned: request}; RFC 7643, 2.4). */
    public Endpoint onRequest(String... attributes) {
        for (String attribute : attributes) {
            onRequest.add(attribute.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    public Endpoint paged(Paging other) {
        paging = other;
        return this;
    }

    public Endpoint filtered(FilterRules other) {
        filters = other;
        return this;
    }

    /** Parses the filters of requests with this function. The default parser refuses a filter that it cannot parse. */
    public Endpoint filtersReadBy(Function<String, Filter> reader) {
        filterReader = reader;
        return this;
    }

    /** The base address for the {@code Location} of created resources. It can name another host. */
    public Endpoint locatedBelow(String base) {
        locations = base;
        return this;
    }

    public Endpoint patched(PatchRules other) {
        patch = other;
        return this;
    }

    /** Changes each resource after the operations of a PATCH. It then has the id that they gave it. */
    public Endpoint afterPatch(Consumer<ObjectNode> change) {
        patchEffect = change;
        return this;
    }

    /** Supports {@code sortBy} with an attribute. */
    public Endpoint sorted() {
        sorts = true;
        return this;
    }

    /** Omits the id if {@code attributes} does not name it, against RFC 7644, 3.9. */
    public Endpoint projectionOmitsIds() {
        projectionOmitsIds = true;
        return this;
    }

    /** Answers 405 to these methods. */
    public Endpoint without(String... methods) {
        refusedMethods.addAll(Set.of(methods));
        return this;
    }

    /** Changes a resource on DELETE instead of removing it. */
    public Endpoint deleted(Consumer<ObjectNode> change) {
        deletion = Optional.of(change);
        return this;
    }

    /** Declares more attributes that hold arrays. */
    public Endpoint lists(String... attributes) {
        for (String attribute : attributes) {
            lists.add(attribute.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    /** Names the attribute of a list response that holds the resources. */
    public Endpoint listedAs(String key) {
        listKey = key;
        return this;
    }

    /** Answers 404 to a list without resources. */
    public Endpoint emptyListIsNotFound() {
        emptyListIsNotFound = true;
        return this;
    }

    /** Omits the attribute that holds the resources from an empty list. */
    public Endpoint emptyListHasNoResources() {
        emptyListHasNoKey = true;
        return this;
    }

    /** Sets the status of answers to POST, and whether they have a body. */
    public Endpoint createdAs(int status, boolean body) {
        created = new Shape(status, Body.of(body));
        return this;
    }

    /** Sets the status of answers to PUT and PATCH, and whether they have a body. */
    public Endpoint changedAs(int status, boolean body) {
        changed = new Shape(status, Body.of(body));
        return this;
    }

    /** Answers PUT and PATCH with an object without attributes. */
    public Endpoint changedAsEmptyObject() {
        changed = new Shape(200, Body.EMPTY_OBJECT);
        return this;
    }

    /** Sets the status of answers to DELETE. */
    public Endpoint deletedAs(int status) {
        deletedStatus = status;
        return this;
    }

    /** All stored resources, in the order of creation. */
    public List<ObjectNode> all() {
        return store.all();
    }

    /** The stored resource with this id. */
    public Optional<ObjectNode> get(String id) {
        return store.get(id);
    }

    /** The stored resources that have this id among their members. */
    public Stream<ObjectNode> withMember(String id) {
        return store.stored().stream()
                .filter(group -> Json.elements(group.path("members"))
                        .anyMatch(member -> member.path("value").asText().equals(id)))
                .map(ObjectNode::deepCopy);
    }

    /** The first stored resource with this attribute value, in any case. */
    public Optional<ObjectNode> find(String attribute, String value) {
        return store.find(attribute, value);
    }

    /**
     * Stores a resource without any check.
     *
     * @return its id
     */
    public String add(ObjectNode resource) {
        completions.forEach(completion -> completion.accept(resource));
        return store.put(resource);
    }

    /** Changes a stored resource without any check. */
    public void change(String id, Consumer<ObjectNode> change) {
        ObjectNode resource = store.get(id).orElseThrow();
        change.accept(resource);
        store.replace(id, resource);
    }

    /** Removes a resource. */
    public void remove(String id) {
        store.remove(id);
    }
}
