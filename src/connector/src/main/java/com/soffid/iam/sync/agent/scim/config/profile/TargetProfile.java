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
 * What is known of one kind of target before it is asked: how it is recognised, which settings of the connection it needs,
 * and what it can do. Data, packed with the connector. Immutable.
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
     * @param json with {@code title}, {@code recognised} ({@code urls}, {@code urns}), {@code connection} and {@code
     *     capabilities}, each of which may be missing; not to be changed any more
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

    /** Its name in the setting {@code target}. */
    public String name() {
        return name;
    }

    /** Which systems it is for. */
    public String title() {
        return json.path("title").asText();
    }

    /** Whether targets at this server URL are of its kind. */
    boolean isAt(URI serverUrl) {
        return urls.stream().anyMatch(pattern -> pattern.matches(serverUrl));
    }

    /** Whether a target that names these schemas or addresses is of its kind. */
    boolean isNamedBy(Collection<String> names) {
        return urns.stream()
                .anyMatch(pattern ->
                        names.stream().anyMatch(name -> pattern.matcher(name).matches()));
    }

    /** The further settings of the connection that are the defaults with it. */
    public ObjectNode connection() {
        return part("connection");
    }

    /** What the target can do, under the names of the settings that say so; to be read once. */
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
