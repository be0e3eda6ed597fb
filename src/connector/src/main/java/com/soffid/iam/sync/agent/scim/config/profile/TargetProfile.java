package com.soffid.iam.sync.agent.scim.config.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.sync.agent.scim.config.json.JsonSettings;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The known properties of one kind of target: how to recognise it, the settings of the connection that it needs, and its
 * capabilities. A profile is a JSON file that is packed with the connector. Immutable.
 */
public final class TargetProfile {

    private final String name;
    private final ObjectNode json;
    private final List<UrlPattern> urls;
    private final List<Pattern> urns;

    private TargetProfile(String name, ObjectNode json) {
        this.name = name;
        this.json = json;
        JsonNode recognised = json.path("recognised");
        this.urls = texts(recognised.path("urls"), UrlPattern::parse);
        this.urns = texts(recognised.path("urns"), UrlPattern::glob);
    }

    /**
     * Reads a profile.
     *
     * @param json with {@code recognised} ({@code urls}, {@code urns}), {@code connection} and {@code capabilities}, each of
     *     which may be missing; the caller must not change it any more
     */
    static TargetProfile read(String name, ObjectNode json) {
        return new TargetProfile(name, json);
    }

    private static <T> List<T> texts(JsonNode array, Function<String, T> reader) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .map(reader)
                .collect(Collectors.toUnmodifiableList());
    }

    /** The name of the profile in the setting {@code target}. */
    public String name() {
        return name;
    }

    /** Whether a target with this server URL is of this kind. */
    boolean isAt(URI serverUrl) {
        return urls.stream().anyMatch(pattern -> pattern.matches(serverUrl));
    }

    /** Whether a target that names these schemas or addresses is of this kind. */
    boolean isNamedBy(Collection<String> names) {
        return urns.stream()
                .anyMatch(pattern ->
                        names.stream().anyMatch(name -> pattern.matcher(name).matches()));
    }

    /** The defaults of further settings about the connection. */
    public ObjectNode connection() {
        return part("connection");
    }

    /** The capabilities of the target, as the settings with their names. A new object each time. */
    public JsonSettings capabilities() {
        return JsonSettings.of(part("capabilities"));
    }

    private ObjectNode part(String member) {
        JsonNode part = json.path(member);
        return part.isObject() ? part.deepCopy() : json.objectNode();
    }

    @Override
    public String toString() {
        return "profile " + name;
    }
}
