package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberEntries;
import com.soffid.iam.sync.intf.ExtensibleObject;

/** What one object mapping makes of one Soffid object. Triggers get copies of it: nobody changes it. */
public final class WantedResource {

    private final ScimMapping mapping;
    private final SoffidObject object;
    private final ExtensibleObject generated;
    private final String key;
    private final MemberEntries members;

    /**
     * @param generated without a password
     * @param key its value of the mapping's keyAttribute
     * @param members that it shall have, as far as a mapping gives any
     */
    public WantedResource(
            ScimMapping mapping, SoffidObject object, ExtensibleObject generated, String key, MemberEntries members) {
        this.mapping = mapping;
        this.object = object;
        this.generated = generated;
        this.key = key;
        this.members = members;
    }

    ScimMapping mapping() {
        return mapping;
    }

    SoffidObject object() {
        return object;
    }

    ExtensibleObject generated() {
        return generated;
    }

    String key() {
        return key;
    }

    MemberEntries members() {
        return members;
    }
}
