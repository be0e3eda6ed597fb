package com.soffid.iam.sync.agent.scim.mapping.property;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import java.util.Optional;

/** The properties of a role, group or grant mapping that are about members. Immutable. */
public final class MemberSettings {

    private static final String MEMBERS = "members";

    private final String memberAttribute;
    private final Optional<UnknownMembers> unknownMembers;
    private final DisabledMembers disabledMembers;
    private final NestedGroups nestedGroups;

    private MemberSettings(
            String memberAttribute,
            Optional<UnknownMembers> unknownMembers,
            DisabledMembers disabledMembers,
            NestedGroups nestedGroups) {
        this.memberAttribute = memberAttribute;
        this.unknownMembers = unknownMembers;
        this.disabledMembers = disabledMembers;
        this.nestedGroups = nestedGroups;
    }

    /** @throws ConfigurationException when one of them cannot be used */
    static MemberSettings read(MappingProperties properties) {
        return new MemberSettings(
                properties.text("memberAttribute").orElse(MEMBERS),
                properties.oneOf("unknownMembers", UnknownMembers.class),
                properties.oneOf("disabledMembers", DisabledMembers.class).orElse(DisabledMembers.SKIP),
                properties.oneOf("nestedGroups", NestedGroups.class).orElse(NestedGroups.IGNORE));
    }

    /** The attribute of a role's or group's resource that holds its members. */
    public String memberAttribute() {
        return memberAttribute;
    }

    /** What a member means that the target does not have; empty when nobody said. */
    public Optional<UnknownMembers> unknownMembers() {
        return unknownMembers;
    }

    /** Whether disabled accounts are members. */
    public DisabledMembers disabledMembers() {
        return disabledMembers;
    }

    /** What a group among the members means. */
    public NestedGroups nestedGroups() {
        return nestedGroups;
    }
}
