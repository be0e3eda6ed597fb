package com.soffid.iam.sync.agent.scim.config.profile;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;

/**
 * Which profile the setting {@code target} and the server URL choose, and whether what the target says of itself may still
 * choose one. Immutable.
 */
public final class TargetChoice {

    private static final String AUTO = "auto";
    private static final String NONE = "none";

    private final Optional<TargetProfile> profile;
    private final String reason;
    private final Optional<TargetProfiles> recognisable;
    private final Optional<TargetProfile> workaround;

    private TargetChoice(
            Optional<TargetProfile> profile,
            String reason,
            Optional<TargetProfiles> recognisable,
            Optional<TargetProfile> workaround) {
        this.profile = profile;
        this.reason = reason;
        this.recognisable = recognisable;
        this.workaround = workaround;
    }

    /** No profile, whatever the target says. */
    public static TargetChoice none() {
        return new TargetChoice(Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    /** The same with a profile that is stronger than any other; its capabilities count only. */
    public TargetChoice with(Optional<TargetProfile> stronger) {
        return new TargetChoice(profile, reason, recognisable, stronger);
    }

    /**
     * Takes the setting {@code target}.
     *
     * @throws ConfigurationException when it names no profile
     */
    public static TargetChoice read(JsonSettings settings, URI serverUrl, TargetProfiles profiles) {
        String target = settings.text("target").orElse(AUTO);
        if (target.equalsIgnoreCase(NONE)) {
            return none();
        }
        if (!target.equalsIgnoreCase(AUTO)) {
            TargetProfile named = profiles.named(target)
                    .orElseThrow(() -> JsonSettings.invalid("target is '" + target + "'; expected " + AUTO + ", " + NONE
                            + " or one of " + String.join(", ", profiles.names())));
            return new TargetChoice(Optional.of(named), "by the setting target", Optional.empty(), Optional.empty());
        }
        Optional<TargetProfile> found = profiles.at(serverUrl);
        Optional<TargetProfiles> others = found.isPresent() ? Optional.empty() : Optional.of(profiles);
        return new TargetChoice(found, "by the server URL", others, Optional.empty());
    }

    /** The profile that is chosen already. */
    public Optional<TargetProfile> profile() {
        return profile;
    }

    /** What chose {@link #profile()}, as a phrase. */
    public String reason() {
        return reason;
    }

    /** The profile that a parameter lays over whichever other one holds. */
    public Optional<TargetProfile> workaround() {
        return workaround;
    }

    /** Whether what the target says of itself may choose a profile, of which the capabilities count only. */
    public boolean isOpen() {
        return recognisable.isPresent();
    }

    /** The profile of a target that names these schemas and addresses; empty when none is, or one was chosen. */
    public Optional<TargetProfile> recognise(Collection<String> names) {
        return recognisable.flatMap(profiles -> profiles.namedBy(names));
    }
}
