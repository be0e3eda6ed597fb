package com.soffid.iam.sync.agent.scim.protocol.membership;

import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.MemberEntry;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.stream.Collectors;

/** The entries of a group's member attribute that are about resources of one kind: groups in it, or others. Immutable. */
final class MemberAttribute {

    private final AttributePath path;
    private final boolean groups;

    /** @param groups whether the members meant are groups themselves; ids of groups and others may be the same */
    MemberAttribute(AttributePath path, boolean groups) {
        this.path = path;
        this.groups = groups;
    }

    /** The attribute that holds them. */
    AttributePath path() {
        return path;
    }

    /** What a filter on their ids names. */
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

    /** Where no type is said, either may be meant. */
    private boolean isMeant(MemberEntry entry) {
        return entry.type().isEmpty() || entry.isGroup() == groups;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
