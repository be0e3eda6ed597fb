package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
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
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.provisioning.PasswordValidation;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an agent has from {@code init} to {@code close}: its settings and its connection. Thread-safe. */
final class AgentSession implements AutoCloseable {

    /** The setting that switches off to ask the target what it can do. */
    private static final String DISCOVERY = "discovery";

    private final ConnectorSettings settings;
    private final TargetConnection connection;
    private final ScimClient client;
    private final Optional<AttributePath> passwordName;

    private AgentSession(ConnectorSettings settings, TargetConnection connection, ScimClient client) {
        this.passwordName = settings.passwordValidation().nameAttribute().map(AgentSession::attribute);
        this.settings = settings;
        this.connection = connection;
        this.client = client;
    }

    /**
     * @throws com.soffid.iam.sync.agent.scim.config.json.ConfigurationException when a parameter cannot be used
     */
    static AgentSession open(System system, AgentLog log, Clock clock) {
        ConnectorSettings settings = SettingsReader.read(system);
        boolean discovers = settings.ofTarget().flag(DISCOVERY, true);
        CapabilityLayer set = CapabilityLayer.of(settings.ofTarget());
        ProfileRecognition kind = new ProfileRecognition(settings.target());
        TargetConnection connection = new TargetConnection(settings, log, clock);
        Discovery discovery =
                discovers ? new TargetDiscovery(connection.transport(), settings.serverUrl(), clock) : Discovery.NONE;
        return new AgentSession(
                settings,
                connection,
                new ScimClient(connection.transport(), new Target(settings.serverUrl(), discovery, kind, set)));
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

    /** Validates passwords of the accounts that a lookup finds. */
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
