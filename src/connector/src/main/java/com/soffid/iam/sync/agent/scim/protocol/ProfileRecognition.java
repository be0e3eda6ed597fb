package com.soffid.iam.sync.agent.scim.protocol;

import com.soffid.iam.sync.agent.scim.config.profile.TargetChoice;
import com.soffid.iam.sync.agent.scim.config.profile.TargetProfile;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a target by its kind: by the profile that was chosen for it, or that its own names recognise, which is
 * then kept. Thread-safe.
 */
public final class ProfileRecognition {

    private final TargetChoice choice;
    private final CapabilityLayer workaround;
    private volatile Recognition recognition;

    /** What a set of names came to. Immutable. */
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

    /** As settings and the server URL say, or leave open. */
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

    /** Known without a profile. */
    static ProfileRecognition of(CapabilityLayer layer) {
        return new ProfileRecognition(
                TargetChoice.none(), CapabilityLayer.nothing(), new Recognition(Set.of(), Optional.empty(), layer));
    }

    /** What the profile says that holds by now. */
    CapabilityLayer profile(Discovery discovery) {
        return recognised(discovery).layer;
    }

    /** What is laid over the profile. */
    CapabilityLayer workaround() {
        return workaround;
    }

    /** Two threads may come to the same at the same time. */
    private Recognition recognised(Discovery discovery) {
        Recognition current = recognition;
        if (!choice.isOpen() || current.profile.isPresent()) {
            return current;
        }
        Set<String> names = discovery.names();
        if (names.equals(current.names)) {
            return current;
        }
        Recognition next = Recognition.of(names, choice.recognise(names));
        recognition = next;
        return next;
    }

    /** Which profile holds by now, and why. */
    String told(Discovery discovery) {
        String reason = choice.isOpen() ? "by what the target says of itself" : choice.reason();
        String told = recognised(discovery)
                .profile
                .map(profile -> "profile " + profile.name() + ", " + reason)
                .orElse("no profile");
        return choice.workaround()
                .map(over -> told + ", with the WSO2 workaround")
                .orElse(told);
    }
}
