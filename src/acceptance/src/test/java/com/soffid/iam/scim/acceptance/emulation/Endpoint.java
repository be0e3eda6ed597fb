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

/**
 * One endpoint of an emulated server: the resources that it holds, and how it deviates from the standard. The methods that
 * return the endpoint itself describe it and are called before the server starts; the others look into it or change it behind
 * the client's back at any time. Thread-safe once the server runs.
 */
public final class Endpoint {

    /** Looks at a resource that is to be stored. */
    @FunctionalInterface
    public interface Check {
        /**
         * Looks at a resource.
         *
         * @param before what is stored; empty when it is created
         * @throws Refusal when it cannot be stored
         */
        void check(Optional<ObjectNode> before, ObjectNode after);
    }

    final String path;
    final ResourceStore store;
    final List<Check> checks = new ArrayList<>();
    final List<Consumer<ObjectNode>> completions = new ArrayList<>();
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
    Shape created = new Shape(201, true);
    Shape changed = new Shape(200, true);
    int deletedStatus = 204;

    /** How a write is answered. */
    record Shape(int status, boolean body) {}

    private Endpoint(String path) {
        this.path = path;
        this.store = new ResourceStore(path);
    }

    /**
     * Begins the description of an endpoint.
     *
     * @param path below the base, such as /Users; its case matters
     */
    public static Endpoint at(String path) {
        return new Endpoint(path);
    }

    /** Ids that follow from the resource, and change with it. */
    public Endpoint identifiedBy(Function<ObjectNode, String> id) {
        store.identifyBy(id);
        return this;
    }

    /** 409 (RFC 7644, 3.3) for a second resource with the same value, whatever its case. */
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

    /** 400 for a resource without these. */
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

    /** Another condition of what is stored. */
    public Endpoint checked(Check check) {
        checks.add(check);
        return this;
    }

    /** What the server makes of a resource before it is stored: defaults, lower case. */
    public Endpoint completed(Consumer<ObjectNode> completion) {
        completions.add(completion);
        return this;
    }

    /** What can be filtered by besides what is stored, such as the groups of a user. Gets and may change a copy. */
    public Endpoint derived(UnaryOperator<ObjectNode> view) {
        derived = Optional.of(view);
        return this;
    }

    /** What a resource shows of itself; passwords are never shown. Gets and may change a copy. */
    public Endpoint shown(UnaryOperator<ObjectNode> view) {
        shown = view;
        return this;
    }

    /** What a list shows of what a resource shows. Gets and may change a copy. */
    public Endpoint listed(UnaryOperator<ObjectNode> view) {
        listed = view;
        return this;
    }

    /** Attributes that are shown only where {@code attributes} names them (returned {@code request}; RFC 7643, 2.4). */
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

    /** Reads the filters of requests, in place of a reader that refuses what it does not understand. */
    public Endpoint filtersReadBy(Function<String, Filter> reader) {
        filterReader = reader;
        return this;
    }

    /** The base of the addresses that the answers to creations name; perhaps of another host. */
    public Endpoint locatedBelow(String base) {
        locations = base;
        return this;
    }

    public Endpoint patched(PatchRules other) {
        patch = other;
        return this;
    }

    /** Heeds {@code sortBy} with an attribute. */
    public Endpoint sorted() {
        sorts = true;
        return this;
    }

    /** {@code attributes} that does not name the id leaves it out, against RFC 7644, 3.9. */
    public Endpoint projectionOmitsIds() {
        projectionOmitsIds = true;
        return this;
    }

    /** 405 for these methods. */
    public Endpoint without(String... methods) {
        refusedMethods.addAll(Set.of(methods));
        return this;
    }

    /** DELETE changes the resource and does not remove it. */
    public Endpoint deleted(Consumer<ObjectNode> change) {
        deletion = Optional.of(change);
        return this;
    }

    /** Attributes that hold arrays, besides the usual ones. */
    public Endpoint lists(String... attributes) {
        for (String attribute : attributes) {
            lists.add(attribute.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    /** The member of a list response that holds the resources. */
    public Endpoint listedAs(String key) {
        listKey = key;
        return this;
    }

    /** 404 for a list without resources. */
    public Endpoint emptyListIsNotFound() {
        emptyListIsNotFound = true;
        return this;
    }

    /** A list without resources has no member for them. */
    public Endpoint emptyListHasNoResources() {
        emptyListHasNoKey = true;
        return this;
    }

    /** How POST is answered. */
    public Endpoint createdAs(int status, boolean body) {
        created = new Shape(status, body);
        return this;
    }

    /** How PUT and PATCH are answered. */
    public Endpoint changedAs(int status, boolean body) {
        changed = new Shape(status, body);
        return this;
    }

    /** How DELETE is answered. */
    public Endpoint deletedAs(int status) {
        deletedStatus = status;
        return this;
    }

    /** What the server holds, in the order of creation. */
    public List<ObjectNode> all() {
        return store.all();
    }

    /** What the server holds under an id. */
    public Optional<ObjectNode> get(String id) {
        return store.get(id);
    }

    /** The first resource with this attribute value, whatever its case. */
    public Optional<ObjectNode> find(String attribute, String value) {
        return store.find(attribute, value);
    }

    /** Puts a resource in, without any check; returns its id. */
    public String add(ObjectNode resource) {
        completions.forEach(completion -> completion.accept(resource));
        return store.put(resource);
    }

    /** Changes a resource, without any check. */
    public void change(String id, Consumer<ObjectNode> change) {
        ObjectNode resource = store.get(id).orElseThrow();
        change.accept(resource);
        store.replace(id, resource);
    }

    /** Takes a resource out. */
    public void remove(String id) {
        store.remove(id);
    }
}
