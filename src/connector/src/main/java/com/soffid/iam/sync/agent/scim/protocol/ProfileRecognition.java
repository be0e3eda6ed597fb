package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.config.profile.TargetChoice;
import com.soffid.iam.sync.agent.scim.config.profile.TargetProfile;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import java.util.Optional;
import java.util.Set;

/**
 * The profile of a target: the one that was chosen, or the one that the target's own names recognise, which is then
 * kept. Thread-safe.
 */
public final class ProfileRecognition {

    private final TargetChoice choice;
    private final CapabilityLayer workaround;
    private volatile Recognition recognition;

    /** The profile that a set of names recognises. Immutable. */
    private static final class Recognition {

        private final Set<String> names;
        private final Optional<TargetProfile> profile;
        private final CapabilityLayer layer;

        private Recognition(Set<String> names, Optional<TargetProfile> profile, CapabilityLayer layer) {
            this.names = names;
            this.profile = profile;
            this.layer = layer;
        }

        private static Recognition of(Set<String> names, Optional<TargetProfile> profile) {
            return new Recognition(
                    names, profile, profile.map(CapabilityLayer::of).orElseGet(CapabilityLayer::nothing));
        }
    }

    /** Starts with the choice of the settings and the server URL, which may be open. */
    public ProfileRecognition(TargetChoice choice) {
        this(
                choice,
                choice.workaround().map(CapabilityLayer::of).orElseGet(CapabilityLayer::nothing),
                Recognition.of(Set.of(), choice.profile()));
    }

    private ProfileRecognition(TargetChoice choice, CapabilityLayer workaround, Recognition recognition) {
        this.choice = choice;
        this.workaround = workaround;
        this.recognition = recognition;
    }

    /** Capabilities that are known without a profile. */
    static ProfileRecognition of(CapabilityLayer layer) {
        return new ProfileRecognition(
                TargetChoice.none(), CapabilityLayer.nothing(), new Recognition(Set.of(), Optional.empty(), layer));
    }

    /**
     * The capabilities of the profile that applies.
     *
     * @param names what the target names, {@link Discovery.Statements#names()}
     */
    CapabilityLayer profile(Set<String> names) {
        return recognised(names).layer;
    }

    /** The capabilities of the WSO2 workaround, which override the profile. */
    CapabilityLayer workaround() {
        return workaround;
    }

    /** Two threads may compute the same recognition at the same time. */
    private Recognition recognised(Set<String> names) {
        Recognition current = recognition;
        if (!choice.isOpen() || current.profile.isPresent()) {
            return current;
        }
        if (names.equals(current.names)) {
            return current;
        }
        Recognition next = Recognition.of(names, choice.recognise(names));
        recognition = next;
        return next;
    }

    /** Which profile applies now, and why. */
    String description(Set<String> names) {
        String reason = choice.isOpen() ? "by what the target says of itself" : choice.reason();
        String description = recognised(names)
                .profile
                .map(profile -> "profile " + profile.name() + ", " + reason)
                .orElse("no profile");
        return choice.workaround()
                .map(over -> description + ", with the WSO2 workaround")
                .orElse(description);
    }
}
