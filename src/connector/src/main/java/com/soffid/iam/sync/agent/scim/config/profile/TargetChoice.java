package com.soffid.iam.sync.agent.scim.config.profile;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import com.soffid.iam.sync.agent.scim.config.json.NearestName;
import java.net.URI;
import java.util.Collection;
import java.util.Optional;

/**
 * The profile that the setting {@code target} or the server URL chooses. If neither does, discovery may still choose one.
 * Immutable.
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

    /** No profile, and none by discovery. */
    public static TargetChoice none() {
        return new TargetChoice(Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    /** Like this choice, with a profile that is stronger than any other. Only its capabilities count. */
    public TargetChoice with(Optional<TargetProfile> stronger) {
        return new TargetChoice(profile, reason, recognisable, stronger);
    }

    /**
     * Reads the setting {@code target}.
     *
     * @throws ConfigurationException if it names no profile
     */
    public static TargetChoice read(JsonSettings settings, URI serverUrl, TargetProfiles profiles) {
        String target = settings.text("target").orElse(AUTO);
        if (target.equalsIgnoreCase(NONE)) {
            return none();
        }
        if (!target.equalsIgnoreCase(AUTO)) {
            TargetProfile named = profiles.named(target)
                    .orElseThrow(() -> JsonSettings.invalid(
                            "target is '" + target + "'" + NearestName.question(profiles.names(), target)
                                    + "; expected " + AUTO + ", " + NONE + " or one of "
                                    + String.join(", ", profiles.names())));
            return new TargetChoice(Optional.of(named), "by the setting target", Optional.empty(), Optional.empty());
        }
        Optional<TargetProfile> found = profiles.at(serverUrl);
        Optional<TargetProfiles> others = found.isPresent() ? Optional.empty() : Optional.of(profiles);
        return new TargetChoice(found, "by the server URL", others, Optional.empty());
    }

    /** The profile that is chosen already; empty if there is none. */
    public Optional<TargetProfile> profile() {
        return profile;
    }

    /** How {@link #profile()} was chosen, as a phrase for a message. */
    public String reason() {
        return reason;
    }

    /** The profile of the parameter <em>WSO2 workaround</em>, which is stronger than any other. */
    public Optional<TargetProfile> workaround() {
        return workaround;
    }

    /** Whether discovery may choose a profile. Only the capabilities of that profile count. */
    public boolean isOpen() {
        return recognisable.isPresent();
    }

    /** The profile of a target that names these schemas and addresses; empty if there is none, or one is chosen already. */
    public Optional<TargetProfile> recognise(Collection<String> names) {
        return recognisable.flatMap(profiles -> profiles.namedBy(names));
    }
}
