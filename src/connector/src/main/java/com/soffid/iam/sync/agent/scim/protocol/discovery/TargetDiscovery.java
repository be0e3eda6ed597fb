package com.soffid.iam.sync.agent.scim.protocol.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.protocol.Discovery;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks a target for its service provider configuration, its resource types and its schemas, each when a question needs
 * it first, and remembers the answers for an hour. A document that is missing is not asked for again; after a failure
 * it is, a minute later, then two, and so on up to a quarter of an hour. A target that is silent costs some seconds a
 * document. All requests are {@code GET}s of fixed paths below the server URL: no reference in an answer is followed.
 * Thread-safe.
 */
public final class TargetDiscovery implements Discovery {

    private final DocumentSearch search;
    private final Clock clock;
    private final Remembered<SaidOfItself> configuration;
    private final Remembered<SchemaDirectory> directory;
    private final Map<Endpoint, Remembered<ResourceSchema>> schemas = new ConcurrentHashMap<>();

    /** Asks nothing yet. */
    public TargetDiscovery(HttpTransport transport, URI serverUrl, Clock clock) {
        this.search = new DocumentSearch(transport, serverUrl);
        this.clock = clock;
        this.configuration = new Remembered<>(this::readConfiguration, clock);
        this.directory = new Remembered<>(this::readDirectory, clock);
    }

    @Override
    public CapabilityLayer capabilities() {
        return configuration.answer().value().capabilities();
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(configuration.answer().value().names());
        directory.known().map(SchemaDirectory::urns).ifPresent(names::addAll);
        return names;
    }

    @Override
    public ResourceSchema schema(Endpoint endpoint) {
        return schemas.computeIfAbsent(endpoint, unused -> new Remembered<>(() -> readSchema(endpoint), clock))
                .answer()
                .value();
    }

    private Answer<SaidOfItself> readConfiguration() {
        return search.first(ServiceProviderConfiguration.PATHS, ServiceProviderConfiguration::read)
                .map(found -> found.map(SaidOfItself::of).orElseGet(SaidOfItself::nothing));
    }

    /** SCIM 1.1 has no resource types; its schemas name their endpoints. */
    private Answer<SchemaDirectory> readDirectory() {
        Answer<List<ResourceType>> types = isOf(ScimVersion.V1_1)
                ? new Answer<>(List.of(), Answer.Outcome.ABSENT)
                : list(List.of("ResourceTypes", "resourcetypes"), ResourceType::read);
        Answer<List<SchemaDefinition>> definitions = list(List.of("Schemas", "schemas"), SchemaDefinition::read);
        return types.with(definitions, SchemaDirectory::new);
    }

    /** Some targets of SCIM 1.1 give schemas one by one only, under the path of their endpoint. */
    private Answer<ResourceSchema> readSchema(Endpoint endpoint) {
        Answer<ResourceSchema> listed = directory.answer().map(all -> all.of(endpoint));
        if (isOf(ScimVersion.V2_0)
                || listed.isFailure()
                || listed.value().core().isPresent()) {
            return listed;
        }
        return list(List.of("Schemas" + endpoint.path()), SchemaDefinition::read)
                .map(found -> new SchemaDirectory(List.of(), found).of(endpoint));
    }

    /** Whether the target says that it speaks this version; of a target that says nothing, neither is known. */
    private boolean isOf(ScimVersion version) {
        CapabilityLayer said = capabilities();
        return said.answers(Capability.SCIM_VERSION) && Capabilities.of(said).get(Capability.SCIM_VERSION) == version;
    }

    private <T> Answer<List<T>> list(List<String> paths, Function<JsonNode, Optional<T>> reader) {
        return search.first(
                        paths,
                        document -> Optional.of(elements(document, reader)).filter(found -> !found.isEmpty()))
                .map(found -> found.orElseGet(List::of));
    }

    private static <T> List<T> elements(JsonNode document, Function<JsonNode, Optional<T>> reader) {
        return ListedElements.of(document).stream()
                .map(reader)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableList());
    }
}
