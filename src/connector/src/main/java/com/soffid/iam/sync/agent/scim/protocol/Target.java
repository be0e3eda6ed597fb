package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.protocol.capability.Capabilities;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.capability.ScimVersion;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.schema.ResourceSchema;
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
    private final Map<EndpointAddress, CapabilityLayer> learnt = new ConcurrentHashMap<>();
    private volatile CapabilityLayer learntEverywhere = CapabilityLayer.nothing();

    public Target(Discovery discovery, CapabilityLayer profile, CapabilityLayer settings) {
        this(discovery, ProfileRecognition.of(profile), settings);
    }

    public Target(Discovery discovery, ProfileRecognition kind, CapabilityLayer settings) {
        this.discovery = discovery;
        this.kind = kind;
        this.settings = settings;
    }

    /** A target of which nothing is asked and everything that deviates is known before. */
    public static Target known(CapabilityLayer profile) {
        return new Target(Discovery.NONE, profile, CapabilityLayer.nothing());
    }

    /** What is known now of an endpoint; a value that does not change any more. */
    public Capabilities capabilities(EndpointAddress endpoint) {
        return Capabilities.of(
                discovery.capabilities(),
                kind.profile(discovery),
                kind.workaround(),
                learntEverywhere,
                learnt.getOrDefault(endpoint, CapabilityLayer.nothing()),
                settings);
    }

    /** Which profile holds by now and why, as a phrase. */
    public String kind() {
        return kind.told(discovery);
    }

    /** What the resources of an endpoint are made of, as far as the target says. */
    public ResourceSchema schema(EndpointAddress endpoint) {
        return discovery.schema(endpoint);
    }

    /** Notes what an answer taught about an endpoint. */
    public <T> void learn(EndpointAddress endpoint, Capability<T> capability, T answer) {
        learnt.compute(
                endpoint,
                (unused, known) -> (known == null ? CapabilityLayer.nothing() : known).with(capability, answer));
    }

    /** Whether settings answer a question, so that nothing that is learnt counts. */
    boolean isSet(Capability<?> capability) {
        return settings.answers(capability);
    }

    /** Notes that resources are of SCIM 1.1, where nothing else tells the version. */
    void noticeVersion(EndpointAddress endpoint, Resource resource) {
        ScimVersion.ofSchemas(resource.json().path("schemas"))
                .filter(version -> version == ScimVersion.V1_1)
                .filter(version -> !capabilities(endpoint).isKnown(Capability.SCIM_VERSION))
                .ifPresent(version -> learnEverywhere(Capability.SCIM_VERSION, version));
    }

    /** Notes what an answer taught about every endpoint. */
    public synchronized <T> void learnEverywhere(Capability<T> capability, T answer) {
        learntEverywhere = learntEverywhere.with(capability, answer);
    }
}
