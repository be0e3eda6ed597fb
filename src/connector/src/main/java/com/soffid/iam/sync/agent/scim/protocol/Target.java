package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of a target, for the life of an agent, in layers, the later the stronger: what it says of itself, what a
 * profile says of its kind, what its answers taught, what settings say.
 *
 * <p>Answers teach about the endpoint that gave them, since targets differ from endpoint to endpoint. Thread-safe; losing
 * what was learnt costs a few requests and nothing else.
 */
public final class Target {

    private final Discovery discovery;
    private final ProfileRecognition kind;
    private final CapabilityLayer settings;
    private final URI serverUrl;
    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
    private volatile CapabilityLayer learntEverywhere = CapabilityLayer.nothing();

    public Target(URI serverUrl, Discovery discovery, CapabilityLayer profile, CapabilityLayer settings) {
        this(serverUrl, discovery, ProfileRecognition.of(profile), settings);
    }

    public Target(URI serverUrl, Discovery discovery, ProfileRecognition kind, CapabilityLayer settings) {
        this.serverUrl = serverUrl;
        this.discovery = discovery;
        this.kind = kind;
        this.settings = settings;
    }

    /** A target of which nothing is asked and everything that deviates is known before. */
    public static Target known(URI serverUrl, CapabilityLayer profile) {
        return new Target(serverUrl, Discovery.NONE, profile, CapabilityLayer.nothing());
    }

    /**
     * The endpoint at a path below the server URL; the same object for the same path.
     *
     * @param path with or without a slash at either end
     * @throws IllegalArgumentException when the path cannot be part of an address
     */
    public Endpoint endpoint(String path) {
        return endpoints.computeIfAbsent(
                Endpoint.path(path), same -> new Endpoint(this, Endpoint.address(serverUrl, path), same));
    }

    /** Where all endpoints are. */
    public URI serverUrl() {
        return serverUrl;
    }

    /** @param ofEndpoint what the answers of one endpoint taught */
    Capabilities capabilities(CapabilityLayer ofEndpoint) {
        return Capabilities.of(
                discovery.capabilities(),
                kind.profile(discovery),
                kind.workaround(),
                learntEverywhere,
                ofEndpoint,
                settings);
    }

    /** What the resources of an endpoint are made of, as far as the target says. */
    ResourceSchema schema(Endpoint endpoint) {
        return discovery.schema(endpoint);
    }

    /** Which profile holds by now and why, as a phrase. */
    public String kind() {
        return kind.told(discovery);
    }

    /** Whether settings answer a question, so that nothing that is learnt counts. */
    boolean isSet(Capability<?> capability) {
        return settings.answers(capability);
    }

    /** Notes that resources are of SCIM 1.1, where nothing else tells the version. */
    void noticeVersion(Endpoint endpoint, Resource resource) {
        ScimVersion.ofSchemas(resource.json().path("schemas"))
                .filter(version -> version == ScimVersion.V1_1)
                .filter(version -> !endpoint.capabilities().isKnown(Capability.SCIM_VERSION))
                .ifPresent(version -> learnEverywhere(Capability.SCIM_VERSION, version));
    }

    /** Notes what an answer taught about every endpoint. */
    public synchronized <T> void learnEverywhere(Capability<T> capability, T answer) {
        learntEverywhere = learntEverywhere.with(capability, answer);
    }
}
