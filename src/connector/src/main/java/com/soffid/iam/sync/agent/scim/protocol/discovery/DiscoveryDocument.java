package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.http.HttpCall;
import com.soffid.iam.sync.agent.scim.http.HttpReply;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.http.TransportException;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.MediaType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An answer of discovery: JSON of any kind, or a status. A target need not answer; a request waits only some seconds,
 * repetitions included. Immutable.
 */
public final class DiscoveryDocument {

    /** A target that does not answer in this time counts as one that does not answer. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final int NO_ANSWER = 0;
    private static final int NOT_ACCEPTABLE = 406;

    private final int status;
    private final Optional<JsonNode> json;

    private DiscoveryDocument(int status, Optional<JsonNode> json) {
        this.status = status;
        this.json = json;
    }

    /**
     * Reads a document.
     *
     * @throws TransportException if the thread was interrupted; another failure of the connection is a document with
     *     status 0
     */
    public static DiscoveryDocument read(HttpTransport transport, URI address) {
        DiscoveryDocument document = read(transport, address, MediaType.SCIM_JSON);
        return document.status == NOT_ACCEPTABLE ? read(transport, address, MediaType.JSON) : document;
    }

    private static DiscoveryDocument read(HttpTransport transport, URI address, MediaType mediaType) {
        HttpCall call = HttpCall.of("GET", address)
                .withHeader("Accept", mediaType.accepted())
                .within(LONGEST_WAIT);
        try {
            HttpReply reply = transport.exchange(call);
            return new DiscoveryDocument(reply.status(), reply.isSuccess() ? reply.json() : Optional.empty());
        } catch (TransportException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return new DiscoveryDocument(NO_ANSWER, Optional.empty());
        }
    }

    /** The HTTP status; 0 if no whole answer came. */
    public int status() {
        return status;
    }

    /** The JSON of a success; empty if the answer is something else. */
    public Optional<JsonNode> json() {
        return json;
    }

    /**
     * The objects in a list of schemas or resource types. The document is a list response, an array, or the only object
     * itself. Of a list with several pages the first one counts: these endpoints have no pages (RFC 7644, 4).
     */
    static List<JsonNode> elements(JsonNode document) {
        JsonMember resources = JsonMember.of(document, "Resources");
        Stream<JsonNode> elements = document.isArray()
                ? StreamSupport.stream(document.spliterator(), false)
                : resources.isPresent() ? resources.elements() : Stream.of(document);
        return elements.filter(JsonNode::isObject).collect(Collectors.toUnmodifiableList());
    }
}
