package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.MemberEntry;
import java.util.Optional;

/**
 * The attribute whose entries are added and removed one by one: a list of members that was read may be cut (a target
 * shows the first hundred, say), and writing it back would remove the rest. Immutable.
 */
public final class Members {

    /** Where RFC 7643, 4.2 puts them. */
    public static final AttributePath STANDARD = AttributePath.parse("members");

    private final AttributePath path;
    private final Optional<Endpoint> groups;

    private Members(AttributePath path, Optional<Endpoint> groups) {
        this.path = path;
        this.groups = groups;
    }

    /** Those of a resource whose endpoint does not matter, at {@code members}. */
    public static Members standard() {
        return new Members(STANDARD, Optional.empty());
    }

    /** Those at this path of the resources of an endpoint. */
    public static Members of(AttributePath path, Endpoint groups) {
        return new Members(path, Optional.of(groups));
    }

    public AttributePath path() {
        return path;
    }

    /** Whether they are at this path. */
    boolean areAt(AttributePath candidate) {
        return candidate.equals(path);
    }

    /** Whether an entry is a group in the group, as far as it tells. */
    boolean isGroup(JsonNode entry) {
        MemberEntry member = new MemberEntry(entry);
        return groups.map(endpoint -> member.isGroup(endpoint.path())).orElseGet(member::isGroup);
    }

    /** The id of the resource that an entry is about; empty when it names none. */
    public static Optional<String> id(JsonNode entry) {
        return new MemberEntry(entry).id();
    }
}
