package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.FilterForm;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MediaType;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.Pagination;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends the requests of SCIM (RFC 7644, 3), one method for each. Each answer whose status is no success is a
 * {@link ScimException}, except a 404 where the method says so. Thread-safe.
 */
public final class ScimClient {

    private static final int NOT_FOUND = 404;

    /** Answers of a target that does not support the search by POST. */
    private static final Set<Integer> NO_SEARCH = Set.of(404, 405, 501);

    private final Target target;
    private final MediaTypeChoice mediaTypes;
    private final OwnWrites writes;
    private final WriteRequests writeRequests;

    /**
     * Sends nothing yet.
     *
     * @param writes notifies its observers of what this client writes
     */
    public ScimClient(HttpTransport transport, Target target, OwnWrites writes) {
        this.target = target;
        this.writes = writes;
        this.mediaTypes = new MediaTypeChoice(transport, target);
        this.writeRequests = new WriteRequests(this, transport, mediaTypes);
    }

    /** The target that the client sends requests to, with what is known of it. */
    public Target target() {
        return target;
    }

    /** Notifies its observers of what this client writes. */
    public OwnWrites writes() {
        return writes;
    }

    /**
     * Reads a page of the resources of an endpoint, with the filter in the form that the target is known to read. A query
     * that is too long for an address is sent as {@code POST …/.search} (RFC 7644, 3.4.3), if the target supports that.
     *
     * @throws ScimException also, and without a request, if the query has no filter and the target gives no lists without
     *     a filter
     */
    public Page list(Endpoint endpoint, ListQuery query) {
        return list(endpoint, query, endpoint.capabilities().get(Capability.FILTER_FORM));
    }

    /**
     * Lists some resources of an endpoint: at most {@code count} if the target has pages. A target without pages gives all
     * resources; it is not asked for fewer, because some targets refuse that.
     *
     * @param shown the attributes that each resource should have
     */
    public Page glance(Endpoint endpoint, int count, Projection shown) {
        ListQuery query = endpoint.capabilities().get(Capability.PAGINATION) == Pagination.NONE
                ? ListQuery.all(Optional.empty())
                : ListQuery.first(Optional.empty(), count);
        return list(endpoint, query.showing(shown));
    }

    /** Like {@link #list(Endpoint, ListQuery)}, but with the filter in the given form. */
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
        return known.get(Capability.EMPTY_LIST_IS_NOT_FOUND) && isNotFoundOfScim(reply)
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
        ObjectNode json = JsonBody.read(call, Refusals.successful(call, reply));
        ErrorBody error = ErrorBody.of(json);
        if (error.saysError()) {
            throw Refusals.inSuccess(call, reply, error);
        }
        Page page = Page.read(json, call.toString(), query.projection(), Page.date(reply));
        page.resources().stream().findFirst().ifPresent(first -> target.noticeVersion(endpoint, first));
        return page;
    }

    /**
     * Whether an answer means that the resource does not exist. A 404 with other content than JSON may come from a server
     * in front of the SCIM service. It counts only if the endpoint itself can be listed, or if the target is known to give
     * no lists.
     *
     * @throws ScimException that answer, if the endpoint does not answer either
     */
    boolean isGone(Endpoint endpoint, HttpCall call, HttpReply reply) {
        if (reply.status() != NOT_FOUND) {
            return false;
        }
        if (isNotFoundOfScim(reply) || !endpoint.capabilities().get(Capability.LISTABLE)) {
            return true;
        }
        try {
            glance(endpoint, 1, Projection.all());
            return true;
        } catch (ScimException noAnswer) {
            ScimException refusal = Refusals.of(call, reply);
            refusal.addSuppressed(noAnswer);
            throw refusal;
        }
    }

    /** Whether an answer is a 404 of the SCIM service, and not of another server in front of it. */
    private static boolean isNotFoundOfScim(HttpReply reply) {
        return reply.status() == NOT_FOUND
                && (reply.text().isBlank() || ErrorBody.parse(reply.text()).isObject());
    }

    /**
     * Reads a resource with all attributes that the target shows. If its schema has attributes that are returned on request
     * only (RFC 7643, 2.4), a second request asks for those.
     *
     * @return empty if the target has no resource of this id
     * @throws ScimException also if the answer is another resource, or none
     */
    public Optional<Resource> read(Endpoint endpoint, String id) {
        return read(endpoint, id, endpoint.resource(id)).map(found -> withAttributesOnRequest(endpoint, found));
    }

    /**
     * Like {@link #read(Endpoint, String)}, but reads only some attributes.
     *
     * @param shown the attributes; the target may show more
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
        Resource found = Resource.whole(JsonBody.read(call, Refusals.successful(call, reply)), reply.header("ETag"));
        if (!found.id().equalsIgnoreCase(id)) {
            throw new ScimException(call + " was answered with "
                    + (found.id().isEmpty() ? "a JSON object without id" : "the resource of id " + found.id()));
        }
        target.noticeVersion(endpoint, found);
        return Optional.of(found);
    }

    /** Without these attributes, one that has a value would look as if it had none, and PUT would remove it. */
    private Resource withAttributesOnRequest(Endpoint endpoint, Resource found) {
        List<AttributePath> hidden = endpoint.schema().returnedOnRequest().stream()
                .filter(path -> found.values(path).isEmpty())
                .collect(Collectors.toList());
        if (hidden.isEmpty() || !endpoint.capabilities().get(Capability.PROJECTION)) {
            return found;
        }
        Optional<Resource> shown = readIfProjected(endpoint, found.id(), Projection.only(hidden));
        if (shown.isEmpty()) {
            return found;
        }
        Resource complete = found;
        for (AttributePath path : hidden) {
            complete = complete.withValueOf(shown.get(), path);
        }
        return complete;
    }

    private Optional<Resource> readIfProjected(Endpoint endpoint, String id, Projection shown) {
        try {
            return read(endpoint, id, shown);
        } catch (ScimException refusal) {
            if (!refusal.isNotUnderstood()) {
                throw refusal;
            }
            endpoint.learn(Capability.PROJECTION, false);
            return Optional.empty();
        }
    }

    /**
     * Creates a resource.
     *
     * @throws ScimException also if the status is a success and the answer is not, see {@link ScimException#isOddSuccess}
     */
    public Created create(Endpoint endpoint, ObjectNode body, WriteOptions options) {
        return writes.write(
                endpoint, "", body, () -> writeRequests.create(endpoint, body, options), created -> created.resource());
    }

    /**
     * Replaces a resource by PUT.
     *
     * @return the resource as the answer shows it; empty if the answer has no body
     * @throws ScimException also if the status is a success and the answer is not, see {@link ScimException#isOddSuccess}
     */
    public Optional<Resource> replace(Endpoint endpoint, String id, ObjectNode body, WriteOptions options) {
        return change("PUT", endpoint, id, body, options);
    }

    /** Like {@link #replace}, but changes the resource by PATCH (RFC 7644, 3.5.2). */
    public Optional<Resource> patch(Endpoint endpoint, String id, ObjectNode body, WriteOptions options) {
        return change("PATCH", endpoint, id, body, options);
    }

    private Optional<Resource> change(
            String method, Endpoint endpoint, String id, ObjectNode body, WriteOptions options) {
        return writes.write(
                endpoint, id, body, () -> writeRequests.change(method, endpoint, id, body, options), answer -> answer);
    }

    /**
     * Deletes a resource.
     *
     * <p>A success without content counts, except 202, with which the target carries out the request later. After 202, or
     * after an answer with content, the resource is read: it must be gone, or inactive if the target only deactivates.
     *
     * @return false if the resource did not exist any more, which is a success too
     * @throws ScimException also if the answer is no plain success and the resource is still in use
     */
    public boolean delete(Endpoint endpoint, String id, WriteOptions options) {
        return writes.delete(endpoint, id, () -> writeRequests.delete(endpoint, id, options));
    }

    /**
     * Whether an address below the server URL answers with a success.
     *
     * @throws ScimException if the target refuses the credentials; any other refusal returns false
     */
    public boolean answers(Endpoint endpoint) {
        HttpCall call = get(endpoint.address());
        HttpReply reply = mediaTypes.exchange(endpoint, call);
        if (reply.status() == 401 || reply.status() == 403) {
            throw Refusals.of(call, reply);
        }
        return reply.isSuccess();
    }

    /**
     * Sends a request that is made elsewhere, such as in a script.
     *
     * @param endpoint the endpoint whose media types the request gets
     * @return the JSON of the answer; empty if it has no body
     */
    public Optional<JsonNode> send(Endpoint endpoint, HttpCall call) {
        return writes.scripted(
                call.method(),
                () -> JsonBody.readAnyIfPresent(call, Refusals.successful(call, mediaTypes.exchange(endpoint, call))));
    }

    private static HttpCall get(URI address) {
        return HttpCall.of("GET", address);
    }
}
