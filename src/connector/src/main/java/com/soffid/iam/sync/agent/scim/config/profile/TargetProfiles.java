package com.soffid.iam.sync.agent.scim.config.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The profiles that are packed with the connector, each a JSON file beside this class. Their names are listed here, because
 * a class loader cannot list the files of a JAR. Immutable.
 */
public final class TargetProfiles {

    /** The profile of the parameter <em>WSO2 workaround</em>. */
    public static final String WSO2_WORKAROUND = "wso2-workaround";

    private static final List<String> NAMES = List.of(
            "soffid",
            "entra",
            "ad-gateway",
            "oracle",
            "wso2",
            "salesforce",
            "trello",
            "slack",
            "okta",
            "aws",
            "github",
            "google",
            "sap",
            "servicenow",
            "webex",
            "zoom",
            "databricks",
            "snowflake",
            "keycloak",
            "atlassian",
            "gitlab",
            "terraform",
            WSO2_WORKAROUND);

    private final List<TargetProfile> profiles;

    private TargetProfiles(List<TargetProfile> profiles) {
        this.profiles = profiles;
    }

    /** Reads all profiles. */
    public static TargetProfiles packed() {
        return new TargetProfiles(NAMES.stream().map(TargetProfiles::read).collect(Collectors.toUnmodifiableList()));
    }

    private static TargetProfile read(String name) {
        URL file = TargetProfiles.class.getResource("profiles/" + name + ".json");
        if (file == null) {
            throw new IllegalStateException("The connector is packed without its profile " + name);
        }
        try {
            URLConnection connection = file.openConnection();
            // After the addon was replaced, a cached JAR would be the old one.
            connection.setUseCaches(false);
            try (InputStream content = connection.getInputStream()) {
                JsonNode json = JsonReader.create().read(content);
                return TargetProfile.read(name, (ObjectNode) json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The profile " + name + " cannot be read", e);
        }
    }

    /** The names, in the order in which the profiles are tried. */
    public List<String> names() {
        return NAMES;
    }

    /** The profile of this name, in any case. */
    public Optional<TargetProfile> named(String name) {
        return profiles.stream()
                .filter(profile -> profile.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The profile of targets at this server URL. */
    Optional<TargetProfile> at(URI serverUrl) {
        return profiles.stream().filter(profile -> profile.isAt(serverUrl)).findFirst();
    }

    /** The profile of targets that name these schemas and addresses. */
    Optional<TargetProfile> namedBy(Collection<String> names) {
        return profiles.stream().filter(profile -> profile.isNamedBy(names)).findFirst();
    }
}
