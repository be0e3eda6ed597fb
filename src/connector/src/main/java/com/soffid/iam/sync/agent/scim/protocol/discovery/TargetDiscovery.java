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
import org.jspecify.annotations.Nullable;

/**
 * Reads the service provider configuration, the resource types and the schemas of a target, each when it is first
 * needed, and remembers them for an hour. A missing document is not requested again. After a failure the next request
 * follows after one minute, then two, up to 15 minutes. A target that does not answer delays the caller by some seconds
 * for each document.
 *
 * <p>All requests are {@code GET}s of fixed paths below the server URL. No reference in an answer is followed.
 * Thread-safe.
 */
public final class TargetDiscovery implements Discovery {

    /** Answers of a target that does not have a document. */
    private static final Set<Integer> ABSENT = Set.of(404, 405, 410, 501);

    /** Answers that may be others later; 0 if no whole answer came. */
    private static final Set<Integer> FAILED = Set.of(0, 401, 408, 425, 429);

    private final HttpTransport transport;
    private final URI serverUrl;
    private final Clock clock;
    private final Remembered<ServiceProviderConfiguration> configuration;
    private final Remembered<SchemaDirectory> directory;
    private final Map<Endpoint, Remembered<ResourceSchema>> schemas = new ConcurrentHashMap<>();
    private volatile @Nullable Read read;

    /** The documents that were read last, and what they say together. Immutable. */
    private static final class Read {

        private final ServiceProviderConfiguration configuration;
        private final SchemaDirectory directory;
        private final Statements statements;

        private Read(ServiceProviderConfiguration configuration, SchemaDirectory directory) {
            this.configuration = configuration;
            this.directory = directory;
            Set<String> names = new LinkedHashSet<>(configuration.names());
            names.addAll(directory.urns());
            this.statements = new Statements(configuration.capabilities(), names);
        }
    }

    /** Sends nothing yet. */
    public TargetDiscovery(HttpTransport transport, URI serverUrl, Clock clock) {
        this.transport = transport;
        this.serverUrl = serverUrl;
        this.clock = clock;
        this.configuration = new Remembered<>(this::readConfiguration, clock);
        this.directory = new Remembered<>(this::readDirectory, clock);
    }

    @Override
    public Statements statements() {
        ServiceProviderConfiguration configured = configuration.answer().value();
        SchemaDirectory listed = directory.known().orElse(SchemaDirectory.EMPTY);
        Read last = read;
        if (last == null || last.configuration != configured || last.directory != listed) {
            last = new Read(configured, listed);
            read = last;
        }
        return last.statements;
    }

    @Override
    public ResourceSchema schema(Endpoint endpoint) {
        return schemas.computeIfAbsent(endpoint, unused -> new Remembered<>(() -> readSchema(endpoint), clock))
                .answer()
                .value();
    }

    @Override
    public ResourceSchema knownSchema(Endpoint endpoint) {
        return Optional.ofNullable(schemas.get(endpoint))
                .flatMap(Remembered::known)
                .orElseGet(ResourceSchema::unknown);
    }

    private Remembered.Answer<ServiceProviderConfiguration> readConfiguration() {
        return firstOf(ServiceProviderConfiguration.PATHS, ServiceProviderConfiguration::read)
                .map(found -> found.orElseGet(ServiceProviderConfiguration::none));
    }

    /** SCIM 1.1 has no resource types; its schemas name their endpoints. */
    private Remembered.Answer<SchemaDirectory> readDirectory() {
        Remembered.Answer<List<ResourceType>> types = isOf(ScimVersion.V1_1)
                ? new Remembered.Answer<>(List.of(), Remembered.Answer.Outcome.ABSENT)
                : list(List.of("ResourceTypes", "resourcetypes"), ResourceType::read);
        Remembered.Answer<List<SchemaDefinition>> definitions =
                list(List.of("Schemas", "schemas"), SchemaDefinition::read);
        return types.with(definitions, SchemaDirectory::new);
    }

    /** Some targets of SCIM 1.1 give schemas only one by one, under the path of the endpoint. */
    private Remembered.Answer<ResourceSchema> readSchema(Endpoint endpoint) {
        Remembered.Answer<ResourceSchema> listed = directory.answer().map(all -> all.of(endpoint));
        if (isOf(ScimVersion.V2_0)
                || listed.isFailure()
                || listed.value().core().isPresent()) {
            return listed;
        }
        return list(List.of("Schemas" + endpoint.path()), SchemaDefinition::read)
                .map(found -> new SchemaDirectory(List.of(), found).of(endpoint));
    }

    /** Whether the target says that it has this version. If it says nothing, both versions are false. */
    private boolean isOf(ScimVersion version) {
        CapabilityLayer said = configuration.answer().value().capabilities();
        return said.answers(Capability.SCIM_VERSION) && Capabilities.of(said).get(Capability.SCIM_VERSION) == version;
    }

    private <T> Remembered.Answer<List<T>> list(List<String> paths, Function<JsonNode, Optional<T>> reader) {
        return firstOf(
                        paths,
                        document -> Optional.of(elements(document, reader)).filter(found -> !found.isEmpty()))
                .map(found -> found.orElseGet(List::of));
    }

    private static <T> List<T> elements(JsonNode document, Function<JsonNode, Optional<T>> reader) {
        return DiscoveryDocument.elements(document).stream()
                .map(reader)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * Reads the first document that can be understood.
     *
     * @param paths the names that targets give the document, in the order in which to try them; a failure ends the search
     * @param reader returns empty for a document that is something else
     */
    private <T> Remembered.Answer<Optional<T>> firstOf(List<String> paths, Function<JsonNode, Optional<T>> reader) {
        boolean absent = true;
        for (String path : paths) {
            DiscoveryDocument document = DiscoveryDocument.read(transport, Endpoint.address(serverUrl, path));
            if (isFailure(document.status())) {
                return new Remembered.Answer<>(Optional.empty(), Remembered.Answer.Outcome.FAILED);
            }
            Optional<T> found = document.json().flatMap(reader);
            if (found.isPresent()) {
                return new Remembered.Answer<>(found, Remembered.Answer.Outcome.ANSWERED);
            }
            absent &= ABSENT.contains(document.status());
        }
        return new Remembered.Answer<>(
                Optional.empty(), absent ? Remembered.Answer.Outcome.ABSENT : Remembered.Answer.Outcome.ANSWERED);
    }

    private static boolean isFailure(int status) {
        return FAILED.contains(status) || (status >= 500 && !ABSENT.contains(status));
    }
}
