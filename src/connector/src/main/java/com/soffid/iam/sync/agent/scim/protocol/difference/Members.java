package com.soffid.iam.sync.agent.scim.protocol.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.MemberEntry;
import java.util.Optional;

/**
 * The attribute whose entries are added and removed one by one. A list of members that was read may not be whole (a
 * target shows the first hundred, for example); writing it back would remove the others. Immutable.
 */
public final class Members {

    /** The attribute of the standard (RFC 7643, 4.2). */
    public static final AttributePath STANDARD = AttributePath.parse("members");

    private final AttributePath path;
    private final Optional<Endpoint> groups;

    private Members(AttributePath path, Optional<Endpoint> groups) {
        this.path = path;
        this.groups = groups;
    }

    /** The members at {@code members} of any resource. */
    public static Members standard() {
        return new Members(STANDARD, Optional.empty());
    }

    /** The members at a path of the resources of an endpoint. */
    public static Members of(AttributePath path, Endpoint groups) {
        return new Members(path, Optional.of(groups));
    }

    /** The path of the attribute. */
    public AttributePath path() {
        return path;
    }

    /** Whether a path is the path of the members. */
    boolean areAt(AttributePath candidate) {
        return candidate.equals(path);
    }

    /** Whether an entry is a group in the group, by its type or its address. */
    boolean isGroup(JsonNode entry) {
        MemberEntry member = new MemberEntry(entry);
        return groups.map(endpoint -> member.isGroup(endpoint.path())).orElseGet(member::isGroup);
    }

    /** The id of the member; empty if the entry names none. */
    public static Optional<String> id(JsonNode entry) {
        return new MemberEntry(entry).id();
    }
}
