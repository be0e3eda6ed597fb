package com.soffid.iam.sync.agent.scim.protocol.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.profile.TargetProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers about a target from one source: discovery, settings, a profile, or answers of the target. Immutable. */
public final class CapabilityLayer {

    private static final CapabilityLayer NOTHING = new CapabilityLayer(Map.of());

    private final Map<Capability<?>, Object> answers;

    private CapabilityLayer(Map<Capability<?>, Object> answers) {
        this.answers = Map.copyOf(answers);
    }

    /** No answers. */
    public static CapabilityLayer nothing() {
        return NOTHING;
    }

    /** The answers of a profile. */
    public static CapabilityLayer of(TargetProfile profile) {
        return of(profile.capabilities());
    }

    /**
     * The answers of settings, each under the name of its capability. The value {@code auto} gives no answer.
     *
     * @throws ConfigurationException if a value cannot be used, or a setting names no capability
     */
    public static CapabilityLayer of(JsonSettings settings) {
        Map<Capability<?>, Object> answers = new HashMap<>();
        for (Capability<?> capability : Capability.all()) {
            settings.take(capability.name())
                    .filter(value -> !value.asText().equalsIgnoreCase("auto"))
                    .ifPresent(value -> answers.put(capability, read(capability, value)));
        }
        settings.refuseOthers();
        return new CapabilityLayer(answers);
    }

    private static Object read(Capability<?> capability, JsonNode value) {
        return capability
                .type()
                .read(value)
                .<Object>map(answer -> answer)
                .orElseThrow(() -> JsonSettings.invalid(
                        capability.name() + " is '" + (value.isValueNode() ? value.asText() : value) + "'; expected "
                                + capability.type().expected()));
    }

    /** This layer with one more answer, or with another one. */
    public <T> CapabilityLayer with(Capability<T> capability, T answer) {
        Map<Capability<?>, Object> more = new HashMap<>(answers);
        more.put(capability, answer);
        return new CapabilityLayer(more);
    }

    /** Whether this layer answers the question. */
    public boolean answers(Capability<?> capability) {
        return answers.containsKey(capability);
    }

    /**
     * The answer of this layer; empty if it has none. Only {@link #with} and the capability's own reader add answers.
     */
    @SuppressWarnings("unchecked")
    <T> Optional<T> answer(Capability<T> capability) {
        return Optional.ofNullable((T) answers.get(capability));
    }

    @Override
    public String toString() {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey() + "=" + answer.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
