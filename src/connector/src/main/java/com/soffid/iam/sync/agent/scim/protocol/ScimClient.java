package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.MediaType;
import com.soffid.iam.sync.agent.scim.protocol.capability.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * The requests of SCIM (RFC 7644, 3), one method each: values in, values out. Every answer that is not a success is a
 * {@link ScimException}, but for 404 where it is an answer. Thread-safe.
 */
public final class ScimClient {

    private static final int NOT_FOUND = 404;
    private static final int ACCEPTED = 202;

    /** Answers of a target that has no search by POST. */
    private static final Set<Integer> NO_SEARCH = Set.of(404, 405, 501);

    private static final AttributePath ACTIVE = AttributePath.parse("active");

    private final HttpTransport transport;
    private final Target target;
    private final MediaTypeChoice mediaTypes;
    private final OwnWrites writes = new OwnWrites();
    private final OnRequest onRequest;

    public ScimClient(HttpTransport transport, Target target) {
        this.transport = transport;
        this.target = target;
        this.mediaTypes = new MediaTypeChoice(transport, target);
        this.onRequest = new OnRequest(this);
    }

    /** What is known of the target. */
    public Target target() {
        return target;
    }

    /** What this client writes, to observe. */
    public OwnWrites writes() {
        return writes;
    }

    /**
     * Reads a page of the resources of an endpoint, filters written as the target is known to read them. A query that is
     * too long for an address is sent as {@code POST …/.search} (RFC 7644, 3.4.3) where the target has that.
     *
     * @throws ScimException also, and without a request, when a target that gives no lists is asked without a filter: what
     *     it would answer is no list
     */
    public Page list(Endpoint endpoint, ListQuery query) {
        return list(endpoint, query, endpoint.capabilities().get(Capability.FILTER_FORM));
    }

    /**
     * Looks at some resources of an endpoint, as many as this where the target has pages. One without gives all, and is not
     * asked for less, because some refuse that.
     */
    public Page glance(Endpoint endpoint, int count, Projection shown) {
        ListQuery query = endpoint.capabilities().get(Capability.PAGINATION) == Pagination.NONE
                ? ListQuery.all(Optional.empty())
                : ListQuery.first(Optional.empty(), count);
        return list(endpoint, query.showing(shown));
    }

    /** The same, filters written in this form. */
    public Page list(Endpoint endpoint, ListQuery query, FilterForm form) {
        Capabilities known = endpoint.capabilities();
        if (!query.hasFilter() && !known.get(Capability.LISTABLE)) {
            throw new ScimException(endpoint + " cannot be listed: this target shows single objects by a filter only"
                    + " (setting listable), so that nothing can be reconciled or loaded from there. Where an object is"
                    + " looked up, choose a keyAttribute that it can filter on");
        }
        HttpCall call = get(endpoint.withQuery(query.text(form)));
        if (call.address().toString().length() > known.get(Capability.MAX_ADDRESS)
                && known.get(Capability.SEARCH_BY_POST)) {
            HttpCall search = search(endpoint, query, form);
            HttpReply reply = mediaTypes.exchange(endpoint, search);
            if (!NO_SEARCH.contains(reply.status())) {
                return page(endpoint, query, search, reply);
            }
            endpoint.learn(Capability.SEARCH_BY_POST, false);
        }
        HttpReply reply = mediaTypes.exchange(endpoint, call);
        return known.get(Capability.EMPTY_LIST_IS_NOT_FOUND) && saysThatNothingIsFound(reply)
                ? Page.empty()
                : page(endpoint, query, call, reply);
    }

    /** Whether a query in the standard form is short enough for an address. */
    public boolean fitsAddress(Endpoint endpoint, ListQuery query) {
        return endpoint.withQuery(query.text(FilterForm.STANDARD)).toString().length()
                <= endpoint.capabilities().get(Capability.MAX_ADDRESS);
    }

    private static HttpCall search(Endpoint endpoint, ListQuery query, FilterForm form) {
        return HttpCall.of("POST", endpoint.resource(".search"))
                .withBody(MediaType.SCIM_JSON.value(), JsonBody.write(query.searchRequest(form)))
                .asRepeatable();
    }

    private Page page(Endpoint endpoint, ListQuery query, HttpCall call, HttpReply reply) {
        ObjectNode json = JsonBody.read(call, successful(call, reply));
        ErrorBody error = ErrorBody.of(json);
        if (error.saysError()) {
            throw ScimException.inSuccess(call, reply, error);
        }
        Page page = Page.read(json, call.toString(), query.projection(), date(reply));
        page.resources().stream().findFirst().ifPresent(first -> target.noticeVersion(endpoint, first));
        return page;
    }

    /**
     * Whether an answer says that there is no such resource. A page that comes with a 404 may be of a server that stands
     * before SCIM: it counts when the endpoint itself can be listed, or is known never to be.
     *
     * @throws ScimException that answer, when the endpoint does not answer either
     */
    private boolean isGone(Endpoint endpoint, HttpCall call, HttpReply reply) {
        if (reply.status() != NOT_FOUND) {
            return false;
        }
        if (saysThatNothingIsFound(reply) || !endpoint.capabilities().get(Capability.LISTABLE)) {
            return true;
        }
        try {
            glance(endpoint, 1, Projection.all());
            return true;
        } catch (ScimException noAnswer) {
            ScimException refusal = ScimException.of(call, reply);
            refusal.addSuppressed(noAnswer);
            throw refusal;
        }
    }

    /** A 404 of a server that stands before SCIM, or without it, says nothing about a list. */
    private static boolean saysThatNothingIsFound(HttpReply reply) {
        return reply.status() == NOT_FOUND
                && (reply.text().isBlank() || ErrorBody.parse(reply.text()).isObject());
    }

    /**
     * Reads a resource with everything that the target shows; empty when it has none of this id. What it shows on request
     * only is asked for by a second request, where its schema has such attributes.
     *
     * @throws ScimException also when the answer is another resource, or none
     */
    public Optional<Resource> read(Endpoint endpoint, String id) {
        return read(endpoint, id, endpoint.resource(id)).map(found -> onRequest.completed(endpoint, found));
    }

    /**
     * Reads some attributes of a resource; see {@link #read(Endpoint, String)} for the rest.
     *
     * @param shown which ones; the target may show more
     */
    public Optional<Resource> read(Endpoint endpoint, String id, Projection shown) {
        return read(endpoint, id, shown.isAll() ? endpoint.resource(id) : endpoint.resource(id, shown.query()))
                .map(found -> Resource.part((ObjectNode) found.json()));
    }

    private Optional<Resource> read(Endpoint endpoint, String id, URI address) {
        HttpCall call = get(address);
        HttpReply reply = mediaTypes.exchange(endpoint, call);
        if (isGone(endpoint, call, reply)) {
            return Optional.empty();
        }
        Resource found = Resource.whole(JsonBody.read(call, successful(call, reply)), reply.header("ETag"));
        if (!found.id().equalsIgnoreCase(id)) {
            throw new ScimException(call + " was answered with "
                    + (found.id().isEmpty() ? "a JSON object without id" : "the resource of id " + found.id()));
        }
        target.noticeVersion(endpoint, found);
        return Optional.of(found);
    }

    /**
     * Creates a resource.
     *
     * @throws ScimException also when the status is a success and the answer is none, see {@link
     *     ScimException#isOddSuccess}
     */
    public Created create(Endpoint endpoint, ObjectNode body, WriteOptions options) {
        return writes.write(
                endpoint, "", body, () -> sendCreation(endpoint, body, options), created -> created.resource());
    }

    private Created sendCreation(Endpoint endpoint, ObjectNode body, WriteOptions options) {
        HttpCall call = write("POST", endpoint, endpoint.address(), body, options);
        HttpReply reply = mediaTypes.exchange(endpoint, call);
        return new Created(WriteAnswer.resource(call, reply), reply.status(), date(reply));
    }

    /**
     * Replaces a resource by PUT.
     *
     * @return what the target made of it; empty when it answers without a body
     * @throws ScimException also when the status is a success and the answer is none, see {@link
     *     ScimException#isOddSuccess}
     */
    public Optional<Resource> replace(Endpoint endpoint, String id, ObjectNode body, WriteOptions options) {
        HttpCall call = write("PUT", endpoint, endpoint.resource(id), body, options);
        return writes.write(endpoint, id, body, () -> change(endpoint, id, call), answer -> answer);
    }

    /** Changes a resource by PATCH (RFC 7644, 3.5.2); see {@link #replace} for the rest. */
    public Optional<Resource> patch(Endpoint endpoint, String id, ObjectNode body, WriteOptions options) {
        HttpCall call = write("PATCH", endpoint, endpoint.resource(id), body, options);
        return writes.write(endpoint, id, body, () -> change(endpoint, id, call), answer -> answer);
    }

    /** An id that is made of the name changes with it; else an answer with another id is about another resource. */
    private Optional<Resource> change(Endpoint endpoint, String id, HttpCall call) {
        HttpReply reply = mediaTypes.exchange(endpoint, call);
        Optional<Resource> answer = WriteAnswer.resource(call, reply);
        Optional<String> other =
                answer.map(Resource::id).filter(shown -> !shown.isEmpty() && !shown.equalsIgnoreCase(id));
        if (other.isPresent() && isStillCalled(endpoint, id)) {
            throw JsonBody.odd(call, reply, "the resource of id " + other.get());
        }
        return answer;
    }

    private boolean isStillCalled(Endpoint endpoint, String id) {
        HttpCall call = get(endpoint.resource(id));
        HttpReply reply = mediaTypes.exchange(endpoint, call);
        return reply.status() != NOT_FOUND
                && Resource.whole(JsonBody.read(call, successful(call, reply)), Optional.empty())
                        .id()
                        .equalsIgnoreCase(id);
    }

    /**
     * Deletes a resource. Returns false when it was gone already, which is as good.
     *
     * <p>A success without content is believed, unless the target only took the request to carry it out later (202). Then, and
     * where anything else comes, the resource is looked at: it must be gone, or inactive where the target only marks it.
     *
     * @throws ScimException also when the answer says more or less than a success, and the resource is still in use
     */
    public boolean delete(Endpoint endpoint, String id, WriteOptions options) {
        return writes.delete(endpoint, id, () -> sendDelete(endpoint, id, options));
    }

    private boolean sendDelete(Endpoint endpoint, String id, WriteOptions options) {
        // No Accept: some targets refuse it where no body is expected.
        HttpCall call = with(options, HttpCall.of("DELETE", endpoint.resource(id)));
        HttpReply reply = transport.exchange(call);
        if (isGone(endpoint, call, reply)) {
            return false;
        }
        Optional<ScimException> doubt = doubtOfDeletion(call, successful(call, reply));
        if (doubt.isPresent()
                && read(endpoint, id).filter(found -> !isInactive(found)).isPresent()) {
            throw doubt.get();
        }
        return true;
    }

    private static Optional<ScimException> doubtOfDeletion(HttpCall call, HttpReply reply) {
        if (reply.status() == ACCEPTED) {
            return Optional.of(
                    JsonBody.odd(call, reply, "status 202, to be carried out later, and the resource is still there"));
        }
        try {
            return WriteAnswer.resource(call, reply)
                    .map(shown -> JsonBody.odd(call, reply, "JSON, and the resource is still there"));
        } catch (ScimException odd) {
            return Optional.of(odd);
        }
    }

    private static boolean isInactive(Resource found) {
        return found.values(ACTIVE).stream().anyMatch(value -> value.asText().equalsIgnoreCase("false"));
    }

    /** Whether an address below the server URL answers at all; only a refusal of the credentials is an error. */
    public boolean answers(Endpoint endpoint) {
        HttpCall call = get(endpoint.address());
        HttpReply reply = mediaTypes.exchange(endpoint, call);
        if (reply.status() == 401 || reply.status() == 403) {
            throw ScimException.of(call, reply);
        }
        return reply.isSuccess();
    }

    /**
     * Sends a request that somebody else worded.
     *
     * @param endpoint whose media types it gets
     * @return the JSON of the answer; empty when it has no body
     */
    public Optional<JsonNode> send(Endpoint endpoint, HttpCall call) {
        return writes.scripted(
                call.method(),
                () -> JsonBody.readAnyIfPresent(call, successful(call, mediaTypes.exchange(endpoint, call))));
    }

    private static HttpCall get(URI address) {
        return HttpCall.of("GET", address);
    }

    private HttpCall write(String method, Endpoint endpoint, URI address, ObjectNode body, WriteOptions options) {
        ObjectNode written = endpoint.capabilities().get(Capability.BOOLEAN_AS).written(body);
        return with(options, HttpCall.of(method, address))
                .withBody(MediaType.SCIM_JSON.value(), JsonBody.write(written))
                .withSecrets(options.secrets());
    }

    private static HttpCall with(WriteOptions options, HttpCall call) {
        HttpCall marked = options.isRepeatable() ? call.asRepeatable() : call;
        return options.version()
                .map(version -> marked.withHeader("If-Match", version))
                .orElse(marked);
    }

    private static HttpReply successful(HttpCall call, HttpReply reply) {
        if (reply.isSuccess()) {
            return reply;
        }
        throw ScimException.of(call, reply);
    }

    private static Optional<Instant> date(HttpReply reply) {
        try {
            return reply.header("Date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            // A date that cannot be read is as good as none.
            return Optional.empty();
        }
    }
}
