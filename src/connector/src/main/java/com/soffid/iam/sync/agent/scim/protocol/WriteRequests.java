package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MediaType;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.net.URI;
import java.util.Optional;

/**
 * Sends creations, changes and deletions, and checks their answers. A success status alone is no evidence that the target
 * carried out the request: the answer may hold an error, a list, a part of an answer, or another resource. Each of these is
 * a {@link ScimException} for which {@link ScimException#isOddSuccess} is true, unless the error names a status of its own.
 * Thread-safe.
 */
final class WriteRequests {

    private static final int NOT_FOUND = 404;
    private static final int ACCEPTED = 202;

    /** The statuses after this are partial content (206), several answers in one (207), or not defined. */
    private static final int LAST_WHOLE_SUCCESS = 205;

    private static final AttributePath ACTIVE = AttributePath.parse("active");

    private final ScimClient client;
    private final HttpTransport transport;
    private final MediaTypeChoice mediaTypes;

    WriteRequests(ScimClient client, HttpTransport transport, MediaTypeChoice mediaTypes) {
        this.client = client;
        this.transport = transport;
        this.mediaTypes = mediaTypes;
    }

    /** Sends a creation; see {@link ScimClient#create}. */
    Created create(Endpoint endpoint, ObjectNode body, WriteOptions options) {
        HttpCall call = withBody("POST", endpoint, endpoint.address(), body, options);
        HttpReply reply = mediaTypes.exchange(endpoint, call);
        return new Created(
                resource(call, reply), reply.status(), Page.date(reply).get());
    }

    /**
     * Sends a change; see {@link ScimClient#replace}. An id that contains the name changes with it. In any other case an
     * answer with another id is about another resource.
     *
     * @param method PUT or PATCH
     */
    Optional<Resource> change(String method, Endpoint endpoint, String id, ObjectNode body, WriteOptions options) {
        HttpCall call = withBody(method, endpoint, endpoint.resource(id), body, options);
        HttpReply reply = mediaTypes.exchange(endpoint, call);
        Optional<Resource> answer = resource(call, reply);
        Optional<String> other =
                answer.map(Resource::id).filter(shown -> !shown.isEmpty() && !shown.equalsIgnoreCase(id));
        if (other.isPresent() && stillExists(endpoint, id)) {
            throw JsonBody.odd(call, reply, "the resource of id " + other.get());
        }
        return answer;
    }

    private boolean stillExists(Endpoint endpoint, String id) {
        HttpCall call = HttpCall.of("GET", endpoint.resource(id));
        HttpReply reply = mediaTypes.exchange(endpoint, call);
        return reply.status() != NOT_FOUND
                && Resource.whole(JsonBody.read(call, Refusals.successful(call, reply)), Optional.empty())
                        .id()
                        .equalsIgnoreCase(id);
    }

    /** Sends a deletion; see {@link ScimClient#delete}. */
    boolean delete(Endpoint endpoint, String id, WriteOptions options) {
        // No Accept: some targets refuse it where no body is expected.
        HttpCall call = with(options, HttpCall.of("DELETE", endpoint.resource(id)));
        HttpReply reply = transport.exchange(call);
        if (client.isGone(endpoint, call, reply)) {
            return false;
        }
        Optional<ScimException> doubt = doubtOfDeletion(call, Refusals.successful(call, reply));
        if (doubt.isPresent()
                && client.read(endpoint, id).filter(found -> !isInactive(found)).isPresent()) {
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
            return resource(call, reply)
                    .map(shown -> JsonBody.odd(call, reply, "JSON, and the resource is still there"));
        } catch (ScimException odd) {
            return Optional.of(odd);
        }
    }

    private static boolean isInactive(Resource found) {
        return found.values(ACTIVE).stream().anyMatch(value -> value.asText().equalsIgnoreCase("false"));
    }

    private static HttpCall withBody(
            String method, Endpoint endpoint, URI address, ObjectNode body, WriteOptions options) {
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

    /**
     * The resource that the answer to a write shows.
     *
     * @return empty if the answer shows nothing
     * @throws ScimException if the answer is a refusal, or its status is a success and its content is not
     */
    private static Optional<Resource> resource(HttpCall call, HttpReply reply) {
        Optional<ObjectNode> json = JsonBody.readIfPresent(call, Refusals.successful(call, reply));
        json.map(ErrorBody::of).filter(ErrorBody::saysError).ifPresent(error -> {
            throw Refusals.inSuccess(call, reply, error);
        });
        if (reply.status() > LAST_WHOLE_SUCCESS) {
            throw JsonBody.odd(
                    call, reply, "status " + reply.status() + ", which says nothing about the whole request");
        }
        if (json.filter(WriteRequests::isList).isPresent()) {
            throw JsonBody.odd(call, reply, "a list");
        }
        return json.filter(object -> !object.isEmpty()).map(Resource::new);
    }

    private static boolean isList(ObjectNode json) {
        return json.path("id").asText("").isEmpty() && (json.has("Resources") || json.has("totalResults"));
    }
}
