package com.soffid.iam.sync.agent.scim.mapping.property;

import com.soffid.iam.sync.agent.scim.config.json.ConfigurationException;
import java.util.Optional;

/** The properties about members, of a mapping for roles, groups or grants. Immutable. */
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

    /** @throws ConfigurationException when a property cannot be used */
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

    /** What happens with a member that the target does not have; empty when the property is not set. */
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

    /** What happens with a member that the target does not have. */
    public enum UnknownMembers {
        /** It is left out, and the log names it. */
        SKIP,
        /** The others are written, and then the task fails, so that Soffid tries again. */
        FAIL
    }

    /** Whether an account that is disabled in Soffid is a member of its roles in the target. */
    public enum DisabledMembers {
        /** It is no member. */
        SKIP,
        /** It is a member. */
        KEEP
    }

    /** What a group among the members of another group means for the grants that are read. */
    public enum NestedGroups {
        /** Nothing: only direct members have the grant. */
        IGNORE,
        /** Its members have the grant of the outer group too. */
        EXPAND
    }
}
