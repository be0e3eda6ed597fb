package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.auth.oauth.RefreshTokens;
import com.soffid.iam.sync.agent.scim.config.ConnectorSettings;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.http.DebugLog;
import com.soffid.iam.sync.agent.scim.http.chain.RequestStatistics;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.Discovery;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.OwnWrites;
import com.soffid.iam.sync.agent.scim.protocol.ProfileRecognition;
import com.soffid.iam.sync.agent.scim.protocol.Projection;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.discovery.TargetDiscovery;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyIndexes;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentResources;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentWrites;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.write.WriteMemory;
import com.soffid.iam.sync.agent.scim.provisioning.PasswordValidation;
import com.soffid.iam.sync.agent.scim.provisioning.grant.OneCreation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all instances of one agent share: its settings, its connection to the target, and what is known of the target. It does
 * not know object mappings, because Soffid may give them to each instance anew. Thread-safe.
 */
final class AgentSession implements AutoCloseable {

    /**
     * How old the knowledge of the target may be when an instance begins. A reconcile or a load that begins later tests anew
     * what it relies on, because the target may have changed. It is as long as what the target says of itself is remembered.
     */
    static final Duration KNOWLEDGE_SERVES = Duration.ofHours(1);

    private static final Duration SUMMARY_AFTER = Duration.ofHours(1);

    /** The setting that switches off to ask the target what it can do. */
    private static final String DISCOVERY = "discovery";

    private final ConnectorSettings settings;
    private final TargetConnection connection;
    private final boolean discovers;
    private final CapabilityLayer set;
    private final OwnWrites ownWrites = new OwnWrites();
    private final RecentWrites recentWrites;
    private final KeyIndexes indexes;
    private final WriteMemory writes = new WriteMemory();
    private final OneCreation grants = new OneCreation();
    private final Clock clock;
    private final Optional<AttributePath> passwordName;
    private final RequestStatistics statistics;
    private volatile Runnable removeMetrics = () -> {};
    // Guarded by this
    private Knowledge knowledge;
    private Instant summarizedAt;

    private AgentSession(
            ConnectorSettings settings, TargetConnection connection, RequestStatistics statistics, Clock clock) {
        this.passwordName = settings.passwordValidation().nameAttribute().map(AgentSession::attribute);
        this.settings = settings;
        this.discovers = settings.ofTarget().flag(DISCOVERY, true);
        // Refuses settings that nothing has read until now.
        this.set = CapabilityLayer.of(settings.ofTarget());
        this.connection = connection;
        this.statistics = statistics;
        this.clock = clock;
        this.summarizedAt = clock.instant();
        this.recentWrites = RecentWrites.following(ownWrites, clock);
        this.indexes = KeyIndexes.following(ownWrites, clock);
        this.knowledge = newKnowledge();
    }

    /**
     * Opens a session; connects nothing yet.
     *
     * @param system the agent, whose name the numbers of the session have
     * @param refreshTokens keeps the newest refresh tokens of all agents
     * @param log takes the lines of whichever instance causes them
     * @throws com.soffid.iam.sync.agent.scim.config.json.ConfigurationException when a parameter cannot be used
     */
    static AgentSession open(
            System system, ConnectorSettings settings, RefreshTokens refreshTokens, DebugLog log, Clock clock) {
        RequestStatistics statistics = new RequestStatistics(clock);
        AgentSession session = new AgentSession(
                settings, new TargetConnection(settings, refreshTokens, statistics, log, clock), statistics, clock);
        session.removeMetrics = AgentMetrics.show(system, statistics, log);
        return session;
    }

    private static AttributePath attribute(String text) {
        try {
            return AttributePath.parse(text);
        } catch (IllegalArgumentException e) {
            throw JsonSettings.invalid("passwordValidationName: " + e.getMessage());
        }
    }

    private Knowledge newKnowledge() {
        Discovery discovery =
                discovers ? new TargetDiscovery(connection.transport(), settings.serverUrl(), clock) : Discovery.NONE;
        Target target = new Target(settings.serverUrl(), discovery, new ProfileRecognition(settings.target()), set);
        return new Knowledge(new ScimClient(connection.transport(), target, ownWrites), indexes, clock);
    }

    /**
     * What is known of the target, for an instance that begins now: the knowledge of the other instances, or a new one if that
     * is older than {@link #KNOWLEDGE_SERVES}. An instance keeps its knowledge for its whole life, so that nothing changes
     * under a list that it reads.
     */
    synchronized Knowledge knowledge() {
        if (knowledge.since.plus(KNOWLEDGE_SERVES).isBefore(clock.instant())) {
            knowledge = newKnowledge();
        }
        return knowledge;
    }

    ConnectorSettings settings() {
        return settings;
    }

    /** What all instances wrote in the last hour. */
    RecentWrites recentWrites() {
        return recentWrites;
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
     * Asks for a small page of each endpoint that the object mappings name, or for the target's configuration when there is
     * none. Tells what answers, as what the target is known then, and what is dangerous in the settings.
     *
     * @throws com.soffid.iam.sync.agent.scim.protocol.ScimException when an endpoint gives no page
     */
    String check(Optional<AgentParts> connector) {
        return Stream.concat(Stream.of(answer(connector)), settings.warnings().stream())
                .collect(Collectors.joining("; WARNING: "));
    }

    private String answer(Optional<AgentParts> connector) {
        ScimClient client =
                connector.map(AgentParts::client).orElseGet(() -> knowledge().client());
        List<Endpoint> endpoints = connector.stream()
                .flatMap(parts -> parts.mappings().all().stream())
                .filter(mapping -> !(mapping.isForGrants() && mapping.settings().pathIsAssumed()))
                .map(ScimMapping::endpoint)
                .distinct()
                .filter(AgentSession::isListable)
                .collect(Collectors.toList());
        endpoints.forEach(endpoint -> client.glance(endpoint, 1, Projection.all()));
        if (!endpoints.isEmpty()) {
            return endpoints.stream().map(endpoint -> endpoint + " answers").collect(Collectors.joining(", ")) + "; "
                    + known(client, endpoints.get(0));
        }
        Endpoint configuration = client.target().endpoint("ServiceProviderConfig");
        return (client.answers(configuration)
                        ? "/ServiceProviderConfig answers; "
                        : "the server answers, without /ServiceProviderConfig; ")
                + known(client, configuration);
    }

    private static boolean isListable(Endpoint endpoint) {
        return endpoint.capabilities().get(Capability.LISTABLE);
    }

    /** As what the target is known now, as a phrase. */
    static String known(ScimClient client, Endpoint endpoint) {
        // Reads its schemas, by which the target may be recognised.
        endpoint.schema();
        Capabilities known = endpoint.capabilities();
        return "SCIM " + known.get(Capability.SCIM_VERSION) + ", updates by " + known.get(Capability.UPDATE_METHOD)
                + ", paging by " + known.get(Capability.PAGINATION).name().toLowerCase(Locale.ROOT) + ", "
                + client.target().kind();
    }

    /**
     * What all instances sent since the last summary.
     *
     * @param ending whether an instance ends; otherwise a summary is due once an hour
     * @return empty if no summary is due, or no request was sent
     */
    synchronized Optional<String> summary(boolean ending) {
        Duration since = Duration.between(summarizedAt, clock.instant());
        if (!ending && since.compareTo(SUMMARY_AFTER) < 0) {
            return Optional.empty();
        }
        summarizedAt = clock.instant();
        RequestStatistics.Numbers numbers = statistics.takeLatest();
        return Optional.of("in " + since.toMinutes() + " min: " + numbers).filter(text -> numbers.requests() > 0);
    }

    @Override
    public void close() {
        connection.close();
        removeMetrics.run();
    }

    /** What is known of a target, and what finds and lists its resources by it. Thread-safe. */
    static final class Knowledge {

        private final Instant since;
        private final ScimClient client;
        private final Listings listings;
        private final KeyLookup keys;
        private final RecentResources recent;

        Knowledge(ScimClient client, KeyIndexes indexes, Clock clock) {
            this.since = clock.instant();
            this.client = client;
            this.listings = new Listings(client);
            this.keys = new KeyLookup(client, listings, indexes);
            this.recent = new RecentResources(keys, clock);
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
    }
}
