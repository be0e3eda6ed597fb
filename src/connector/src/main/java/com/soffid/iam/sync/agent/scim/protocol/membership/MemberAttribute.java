package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.MemberEntry;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.stream.Collectors;

/** The entries of a group's member attribute that are about resources of one kind: groups, or others. Immutable. */
final class MemberAttribute {

    private final AttributePath path;
    private final boolean groups;

    /** @param groups whether the members are groups; the id of a group may be the same as that of another resource */
    MemberAttribute(AttributePath path, boolean groups) {
        this.path = path;
        this.groups = groups;
    }

    /** The attribute that holds them. */
    AttributePath path() {
        return path;
    }

    /** The path of their ids in a filter. */
    AttributePath ids() {
        return path.child("value");
    }

    /** The ids of the members that a group shows. */
    List<String> in(Resource group) {
        return group.values(path).stream()
                .map(MemberEntry::new)
                .filter(this::isMeant)
                .flatMap(entry -> entry.id().stream())
                .collect(Collectors.toList());
    }

    /** Whether a group shows a member of this id. */
    boolean areShownBy(Resource group, String id) {
        return in(group).contains(id);
    }

    /** An entry without a type may be of either kind. */
    private boolean isMeant(MemberEntry entry) {
        return entry.type().isEmpty() || entry.isGroup() == groups;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
