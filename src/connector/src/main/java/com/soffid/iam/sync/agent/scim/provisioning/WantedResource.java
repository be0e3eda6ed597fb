package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.List;

/** What one object mapping makes of one Soffid object. Triggers get copies of it: nobody changes it. */
final class WantedResource {

    private final ScimMapping mapping;
    private final SoffidObject object;
    private final ExtensibleObject generated;
    private final String key;
    private final List<String> unknownMembers;

    /**
     * @param generated without a password
     * @param key its value of the mapping's keyAttribute
     * @param unknownMembers names of accounts that the target does not have yet and that are to be members
     */
    WantedResource(
            ScimMapping mapping,
            SoffidObject object,
            ExtensibleObject generated,
            String key,
            List<String> unknownMembers) {
        this.mapping = mapping;
        this.object = object;
        this.generated = generated;
        this.key = key;
        this.unknownMembers = List.copyOf(unknownMembers);
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

    List<String> unknownMembers() {
        return unknownMembers;
    }
}
