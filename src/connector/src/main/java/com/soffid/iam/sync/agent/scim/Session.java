package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.SettingsReader;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.Discovery;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.ListQuery;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.transport.TargetConnection;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an agent has from {@code init} to {@code close}: its settings and its connection. Thread-safe. */
final class Session implements AutoCloseable {

    private final ConnectorSettings settings;
    private final TargetConnection connection;
    private final ScimClient client;

    private Session(ConnectorSettings settings, Target target, TargetConnection connection) {
        this.settings = settings;
        this.connection = connection;
        this.client = new ScimClient(connection.transport(), target);
    }

    /**
     * @throws com.soffid.iam.sync.agent.scim.config.ConfigurationException when a parameter cannot be used
     */
    static Session open(System system, AgentLog log, Clock clock) {
        ConnectorSettings settings = SettingsReader.read(system);
        Target target = new Target(
                Discovery.NONE,
                settings.wso2Workaround() ? CapabilityLayer.wso2Workaround() : CapabilityLayer.nothing(),
                CapabilityLayer.of(settings.ofTarget()));
        return new Session(settings, target, new TargetConnection(settings, log, clock));
    }

    ConnectorSettings settings() {
        return settings;
    }

    ScimClient client() {
        return client;
    }

    /**
     * Asks for a small page of the first object mapping, or for the target's configuration when there is none; says what
     * is dangerous in the settings.
     */
    String check(Optional<Connector> connector) {
        return Stream.concat(Stream.of(answer(connector)), settings.warnings().stream())
                .collect(Collectors.joining("; WARNING: "));
    }

    private String answer(Optional<Connector> connector) {
        Optional<EndpointAddress> endpoint = connector.flatMap(parts ->
                parts.mappings().all().stream().map(ScimMapping::endpoint).findFirst());
        if (endpoint.isPresent()) {
            client.list(endpoint.get(), ListQuery.page(Optional.empty(), 1, 1));
            return endpoint.get() + " answers";
        }
        boolean answers = client.answers(EndpointAddress.of(settings.serverUrl(), "ServiceProviderConfig"));
        return answers ? "/ServiceProviderConfig answers" : "the server answers, without /ServiceProviderConfig";
    }

    @Override
    public void close() {
        connection.close();
    }
}
