package com.soffid.iam.sync.agent.scim.protocol.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a target can do and how it deviates from the standard. Decisions depend on this value and never on the name of a
 * vendor. It consists of layers; a later layer overrides the earlier ones. A question that no layer answers has the
 * answer of the standard. Immutable.
 */
public final class Capabilities {

    private final List<CapabilityLayer> layers;
    private final ScimVersion version;

    private Capabilities(List<CapabilityLayer> layers) {
        this.layers = List.copyOf(layers);
        this.version = answered(Capability.SCIM_VERSION).orElse(Capability.SCIM_VERSION.standard(ScimVersion.V2_0));
    }

    /** The answers of these layers, the strongest last. */
    public static Capabilities of(CapabilityLayer... layers) {
        return new Capabilities(List.of(layers));
    }

    /** These capabilities with one more answer, which overrides all others. */
    public <T> Capabilities with(Capability<T> capability, T answer) {
        List<CapabilityLayer> more = new ArrayList<>(layers);
        more.add(CapabilityLayer.nothing().with(capability, answer));
        return new Capabilities(more);
    }

    /** The answer to one question. */
    public <T> T get(Capability<T> capability) {
        return answered(capability).orElseGet(() -> capability.standard(version));
    }

    private <T> Optional<T> answered(Capability<T> capability) {
        int layer = strength(capability);
        return layer < 0 ? Optional.empty() : layers.get(layer).answer(capability);
    }

    /** Whether a layer answers the question, and not only the standard. */
    public boolean isKnown(Capability<?> capability) {
        return strength(capability) >= 0;
    }

    /** The index of the layer that answers; -1 if there is none. */
    private int strength(Capability<?> capability) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).answer(capability).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** How many resources to ask for at once. It is at most the cap, unless the size comes from a stronger layer. */
    public int pageSize() {
        int size = get(Capability.PAGE_SIZE);
        return strength(Capability.PAGE_SIZE) > strength(Capability.PAGE_CAP)
                ? size
                : Math.min(size, get(Capability.PAGE_CAP));
    }

    /** Whether a filter with this operator on this attribute is worth sending. */
    public boolean canFilter(String attribute, String operator) {
        return get(Capability.FILTER)
                && allows(get(Capability.FILTER_OPERATORS), operator)
                && allows(get(Capability.FILTER_ATTRIBUTES), attribute)
                && !get(Capability.UNFILTERED_ATTRIBUTES).contains(attribute.toLowerCase(Locale.ROOT));
    }

    private static boolean allows(Set<String> words, String word) {
        return words.isEmpty() || words.contains(word.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return layers.toString();
    }
}
