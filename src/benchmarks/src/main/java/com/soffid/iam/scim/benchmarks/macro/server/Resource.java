package com.soffid.iam.scim.benchmarks.macro.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A stored user or group: the JSON text of each attribute, so that an answer only copies bytes. The members of a group are kept as
 * ids and become text when a request needs them. Thread-safe.
 */
final class Resource {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Is called for the changes of a group's members. */
    interface MemberListener {
        void changed(Resource group, String member, boolean added);
    }

    private final String type;
    private final String id;
    private final MemberListener listener;
    private final Map<String, byte[]> attributes = new LinkedHashMap<>();
    private final Set<String> members = new LinkedHashSet<>();
    private byte @Nullable [] membersText;
    private long version;
    private Instant lastModified;

    /**
     * @param type the path of the endpoint, such as {@code Users}
     * @param listener is called for each member that comes or goes
     */
    Resource(String type, String id, Instant created, MemberListener listener) {
        this.type = type;
        this.id = id;
        this.listener = listener;
        this.lastModified = created;
    }

    String id() {
        return id;
    }

    synchronized Instant lastModified() {
        return lastModified;
    }

    synchronized String etag() {
        return "W/\"" + version + "\"";
    }

    /** Replaces an attribute; null or missing removes it. Does not count as a change. */
    synchronized void set(String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            attributes.remove(name);
        } else {
            attributes.put(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Like {@link #set(String, JsonNode)}, with the JSON text of a value. */
    synchronized void setText(String name, byte[] json) {
        attributes.put(name, json);
    }

    /** Returns an attribute; missing if there is none. */
    synchronized JsonNode get(String name) {
        byte[] text = attributes.get(name);
        try {
            return text == null ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts a change: a new version, and a new time. */
    synchronized void changed() {
        version++;
        lastModified = Instant.now();
    }

    /** Removes all attributes and members; a user keeps its groups. */
    synchronized void clear() {
        attributes.keySet().removeIf(name -> !name.equals("groups"));
        removeMembers();
    }

    synchronized void addMember(String member) {
        if (members.add(member)) {
            membersText = null;
            listener.changed(this, member, true);
        }
    }

    synchronized void removeMember(String member) {
        if (members.remove(member)) {
            membersText = null;
            listener.changed(this, member, false);
        }
    }

    synchronized void removeMembers() {
        List.copyOf(members).forEach(this::removeMember);
    }

    synchronized boolean hasMember(String member) {
        return members.contains(member);
    }

    /** Writes the attributes that are wanted; id, schemas and meta always. */
    synchronized void write(ByteArrayOutputStream out, Predicate<String> wanted, String base) {
        ascii(out, "{\"id\":\"" + id + "\"");
        attributes.forEach((name, value) -> {
            if (name.equals("schemas") || wanted.test(name)) {
                ascii(out, ",\"" + name + "\":");
                out.writeBytes(value);
            }
        });
        if (!members.isEmpty() && wanted.test("members")) {
            ascii(out, ",\"members\":");
            out.writeBytes(membersText());
        }
        if (wanted.test("meta")) {
            ascii(
                    out,
                    ",\"meta\":{\"resourceType\":\"" + type.substring(0, type.length() - 1)
                            + "\",\"created\":\"2026-01-01T00:00:00Z\",\"lastModified\":\"" + lastModified
                            + "\",\"version\":\"W/\\\"" + version + "\\\"\",\"location\":\"" + base + "/" + type + "/"
                            + id
                            + "\"}");
        }
        out.write('}');
    }

    private byte[] membersText() {
        byte[] text = membersText;
        if (text == null) {
            ByteArrayOutputStream made = new ByteArrayOutputStream(members.size() * 64 + 16);
            made.write('[');
            String comma = "";
            for (String member : members) {
                ascii(made, comma + "{\"value\":\"" + member + "\",\"type\":\"User\"}");
                comma = ",";
            }
            made.write(']');
            text = made.toByteArray();
            membersText = text;
        }
        return text;
    }

    static JsonNode parse(String text) throws IOException {
        return JSON.readTree(text);
    }

    static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
