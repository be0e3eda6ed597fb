package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.http.DebugLog;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.Discovery;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ProfileRecognition;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.discovery.TargetDiscovery;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentResources;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.write.WriteMemory;
import com.soffid.iam.sync.agent.scim.provisioning.PasswordValidation;
import com.soffid.iam.sync.agent.scim.provisioning.grant.OneCreation;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all instances of one agent share: its settings, its connection to the target, and what is known of the target. It does
 * not know object mappings, because Soffid may give them to each instance anew. Thread-safe.
 */
final class AgentSession implements AutoCloseable {

    /** The setting that switches off to ask the target what it can do. */
    private static final String DISCOVERY = "discovery";

    private final ConnectorSettings settings;
    private final TargetConnection connection;
    private final ScimClient client;
    private final Listings listings;
    private final KeyLookup keys;
    private final RecentResources recent;
    private final WriteMemory writes = new WriteMemory();
    private final OneCreation grants = new OneCreation();
    private final Clock clock;
    private final Optional<AttributePath> passwordName;

    private AgentSession(ConnectorSettings settings, TargetConnection connection, ScimClient client, Clock clock) {
        this.passwordName = settings.passwordValidation().nameAttribute().map(AgentSession::attribute);
        this.settings = settings;
        this.connection = connection;
        this.client = client;
        this.clock = clock;
        this.listings = new Listings(client);
        this.keys = new KeyLookup(client, listings, clock);
        this.recent = new RecentResources(keys, clock);
    }

    /**
     * Opens a session; connects nothing yet.
     *
     * @param log takes the lines of whichever instance causes them
     * @throws com.soffid.iam.sync.agent.scim.config.json.ConfigurationException when a parameter cannot be used
     */
    static AgentSession open(ConnectorSettings settings, DebugLog log, Clock clock) {
        boolean discovers = settings.ofTarget().flag(DISCOVERY, true);
        CapabilityLayer set = CapabilityLayer.of(settings.ofTarget());
        ProfileRecognition kind = new ProfileRecognition(settings.target());
        TargetConnection connection = new TargetConnection(settings, log, clock);
        Discovery discovery =
                discovers ? new TargetDiscovery(connection.transport(), settings.serverUrl(), clock) : Discovery.NONE;
        Target target = new Target(settings.serverUrl(), discovery, kind, set);
        return new AgentSession(settings, connection, new ScimClient(connection.transport(), target), clock);
    }

    private static AttributePath attribute(String text) {
        try {
            return AttributePath.parse(text);
        } catch (IllegalArgumentException e) {
            throw JsonSettings.invalid("passwordValidationName: " + e.getMessage());
        }
    }

    ConnectorSettings settings() {
        return settings;
    }

    ScimClient client() {
        return client;
    }

    Listings listings() {
        return listings;
    }

    KeyLookup keys() {
        return keys;
    }

    /** Lookups of roles and the like, which serve for a minute. */
    RecentResources recent() {
        return recent;
    }

    /** What all writers of the target share. */
    WriteMemory writes() {
        return writes;
    }

    /** Makes each grant once. */
    OneCreation grants() {
        return grants;
    }

    Clock clock() {
        return clock;
    }

    /** What validates passwords of the accounts that a lookup finds. */
    PasswordValidation passwordValidation(ObjectLookup lookup) {
        return new PasswordValidation(
                lookup, passwordName, connection.passwordCheck().map(check -> check::accepts));
    }

    /**
     * Asks for a small page of the first object mapping, or for the target's configuration when there is none. Tells
     * what answers, as what the target is known then, and what is dangerous in the settings.
     */
    String check(Optional<AgentParts> connector) {
        return Stream.concat(Stream.of(answer(connector)), settings.warnings().stream())
                .collect(Collectors.joining("; WARNING: "));
    }

    private String answer(Optional<AgentParts> connector) {
        Optional<Endpoint> endpoint = connector.flatMap(parts ->
                parts.mappings().all().stream().map(ScimMapping::endpoint).findFirst());
        if (endpoint.filter(this::isListable).isPresent()) {
            client.glance(endpoint.get(), 1, Projection.all());
            return endpoint.get() + " answers; " + knowledge(endpoint.get());
        }
        Endpoint configuration = client.target().endpoint("ServiceProviderConfig");
        return (client.answers(configuration)
                        ? "/ServiceProviderConfig answers; "
                        : "the server answers, without /ServiceProviderConfig; ")
                + knowledge(configuration);
    }

    private boolean isListable(Endpoint endpoint) {
        return endpoint.capabilities().get(Capability.LISTABLE);
    }

    private String knowledge(Endpoint endpoint) {
        // Reads its schemas, by which the target may be recognised.
        endpoint.schema();
        Capabilities known = endpoint.capabilities();
        return "SCIM " + known.get(Capability.SCIM_VERSION) + ", updates by " + known.get(Capability.UPDATE_METHOD)
                + ", paging by " + known.get(Capability.PAGINATION).name().toLowerCase(Locale.ROOT) + ", "
                + client.target().kind();
    }

    @Override
    public void close() {
        connection.close();
    }
}
