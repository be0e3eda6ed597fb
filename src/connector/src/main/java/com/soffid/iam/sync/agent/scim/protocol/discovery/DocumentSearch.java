package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks for a document under the names that targets give it, all of them directly below the server URL. Thread-safe. */
final class DocumentSearch {

    private static final Set<Integer> ABSENT = Set.of(404, 405, 410, 501);
    private static final Set<Integer> FAILED = Set.of(0, 401, 408, 425, 429);

    private final HttpTransport transport;
    private final URI serverUrl;

    DocumentSearch(HttpTransport transport, URI serverUrl) {
        this.transport = transport;
        this.serverUrl = serverUrl;
    }

    /**
     * Reads the first document that can be understood.
     *
     * @param paths in the order in which to try them; after a failure, none is
     * @param reader gives nothing for a document that is something else
     */
    <T> Answer<Optional<T>> first(List<String> paths, Function<JsonNode, Optional<T>> reader) {
        boolean absent = true;
        for (String path : paths) {
            DiscoveryDocument document = DiscoveryDocument.read(transport, Endpoint.address(serverUrl, path));
            if (failed(document.status())) {
                return new Answer<>(Optional.empty(), Answer.Outcome.FAILED);
            }
            Optional<T> found = document.json().flatMap(reader);
            if (found.isPresent()) {
                return new Answer<>(found, Answer.Outcome.ANSWERED);
            }
            absent &= ABSENT.contains(document.status());
        }
        return new Answer<>(Optional.empty(), absent ? Answer.Outcome.ABSENT : Answer.Outcome.ANSWERED);
    }

    private static boolean failed(int status) {
        return FAILED.contains(status) || (status >= 500 && !ABSENT.contains(status));
    }
}
