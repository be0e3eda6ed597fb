package com.soffid.iam.sync.agent.scim.protocol.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.profile.TargetProfile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Some answers about a target, from one source: discovery, settings, a profile, or what was learnt. Immutable. */
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

    /** What a profile says. */
    public static CapabilityLayer of(TargetProfile profile) {
        return of(profile.capabilities());
    }

    /**
     * The settings that carry the name of a capability; {@code auto} answers nothing.
     *
     * @throws ConfigurationException when one has no usable value, or names no capability
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
                .read(value)
                .<Object>map(answer -> answer)
                .orElseThrow(() -> JsonSettings.invalid(capability.name() + " is '"
                        + (value.isValueNode() ? value.asText() : value) + "'; expected " + capability.expected()));
    }

    /** The same with one answer more, or another one. */
    public <T> CapabilityLayer with(Capability<T> capability, T answer) {
        Map<Capability<?>, Object> more = new HashMap<>(answers);
        more.put(capability, answer);
        return new CapabilityLayer(more);
    }

    /** Whether this layer answers. */
    public boolean answers(Capability<?> capability) {
        return answers.containsKey(capability);
    }

    /** What this layer answers. Only {@link #with} and the capability's own reader put answers in. */
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
