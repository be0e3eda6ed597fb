package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of a target, for the life of an agent. It consists of layers; a later layer overrides the earlier ones:
 * what the target says about itself, the profile of its kind, what its answers showed, the settings.
 *
 * <p>What an answer shows is noted for the endpoint that gave it, because targets differ from endpoint to endpoint. If
 * that is lost, the connector learns it again with a few requests. Thread-safe.
 */
public final class Target {

    private final Discovery discovery;
    private final ProfileRecognition kind;
    private final CapabilityLayer settings;
    private final URI serverUrl;
    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
    private volatile CapabilityLayer learntEverywhere = CapabilityLayer.nothing();

    /** A target whose profile is known. Sends nothing yet. */
    public Target(URI serverUrl, Discovery discovery, CapabilityLayer profile, CapabilityLayer settings) {
        this(serverUrl, discovery, ProfileRecognition.of(profile), settings);
    }

    /** A target whose profile may be recognised later. Sends nothing yet. */
    public Target(URI serverUrl, Discovery discovery, ProfileRecognition kind, CapabilityLayer settings) {
        this.serverUrl = serverUrl;
        this.discovery = discovery;
        this.kind = kind;
        this.settings = settings;
    }

    /** A target that is asked nothing about itself, with known deviations. */
    public static Target known(URI serverUrl, CapabilityLayer profile) {
        return new Target(serverUrl, Discovery.NONE, profile, CapabilityLayer.nothing());
    }

    /**
     * The endpoint at a path below the server URL. Returns the same object for the same path.
     *
     * @param path with or without a slash at either end
     * @throws IllegalArgumentException if the path cannot be part of an address
     */
    public Endpoint endpoint(String path) {
        return endpoints.computeIfAbsent(
                Endpoint.path(path), same -> new Endpoint(this, Endpoint.address(serverUrl, path), same));
    }

    /** The address below which all endpoints are. */
    public URI serverUrl() {
        return serverUrl;
    }

    /**
     * What is known of one endpoint now.
     *
     * @param last what was known before; returned if nothing changed
     * @param ofEndpoint what the answers of the endpoint showed
     */
    Known known(Known last, CapabilityLayer ofEndpoint) {
        Discovery.Statements said = discovery.statements();
        CapabilityLayer everywhere = learntEverywhere;
        return last.said == said && last.everywhere == everywhere && last.ofEndpoint == ofEndpoint
                ? last
                : new Known(
                        said,
                        everywhere,
                        ofEndpoint,
                        Capabilities.of(
                                said.capabilities(),
                                kind.profile(said.names()),
                                kind.workaround(),
                                everywhere,
                                ofEndpoint,
                                settings));
    }

    /** The schema of the resources of an endpoint; unknown if the target does not give it. */
    ResourceSchema schema(Endpoint endpoint) {
        return discovery.schema(endpoint);
    }

    /** Like {@link #schema}, but sends no request; unknown if no call needed it yet. */
    ResourceSchema knownSchema(Endpoint endpoint) {
        return discovery.knownSchema(endpoint);
    }

    /** Which profile applies now and why, as a phrase. */
    public String kind() {
        return kind.description(discovery.statements().names());
    }

    /** Whether a setting answers the question, so that what answers show does not count. */
    boolean isSet(Capability<?> capability) {
        return settings.answers(capability);
    }

    /** Notes that the target has SCIM 1.1 if a resource shows it and nothing else tells the version. */
    void noticeVersion(Endpoint endpoint, Resource resource) {
        ScimVersion.ofSchemas(resource.json().path("schemas"))
                .filter(version -> version == ScimVersion.V1_1)
                .filter(version -> !endpoint.capabilities().isKnown(Capability.SCIM_VERSION))
                .ifPresent(version -> learnEverywhere(Capability.SCIM_VERSION, version));
    }

    /** Notes what an answer showed about all endpoints. */
    public synchronized <T> void learnEverywhere(Capability<T> capability, T answer) {
        learntEverywhere = learntEverywhere.with(capability, answer);
    }

    /** What is known of one endpoint, with the layers that may change from one moment to the next. Immutable. */
    static final class Known {

        /** Nothing yet. */
        static final Known NOTHING = new Known(
                new Discovery.Statements(CapabilityLayer.nothing(), Set.of()),
                CapabilityLayer.nothing(),
                CapabilityLayer.nothing(),
                Capabilities.of());

        private final Discovery.Statements said;
        private final CapabilityLayer everywhere;
        private final CapabilityLayer ofEndpoint;
        private final Capabilities capabilities;

        private Known(
                Discovery.Statements said,
                CapabilityLayer everywhere,
                CapabilityLayer ofEndpoint,
                Capabilities capabilities) {
            this.said = said;
            this.everywhere = everywhere;
            this.ofEndpoint = ofEndpoint;
            this.capabilities = capabilities;
        }

        Capabilities capabilities() {
            return capabilities;
        }
    }
}
