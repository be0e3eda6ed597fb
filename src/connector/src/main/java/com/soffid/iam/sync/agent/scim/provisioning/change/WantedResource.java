package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberResolution.MemberEntries;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Optional;
import java.util.function.Supplier;

/** What one object mapping makes of one Soffid object. Nothing changes it: triggers get copies of it. */
public final class WantedResource {

    private final ScimMapping mapping;
    private final SoffidObject object;
    private final ExtensibleObject generated;
    private final String key;
    private final MemberEntries members;
    private final Optional<Supplier<Optional<Resource>>> search;

    /**
     * Takes the parts.
     *
     * @param generated without a password
     * @param key its value of the mapping's keyAttribute
     * @param members the members that the mapping gives, if it gives any
     */
    public WantedResource(
            ScimMapping mapping, SoffidObject object, ExtensibleObject generated, String key, MemberEntries members) {
        this(mapping, object, generated, key, members, Optional.empty());
    }

    private WantedResource(
            ScimMapping mapping,
            SoffidObject object,
            ExtensibleObject generated,
            String key,
            MemberEntries members,
            Optional<Supplier<Optional<Resource>>> search) {
        this.mapping = mapping;
        this.object = object;
        this.generated = generated;
        this.key = key;
        this.members = members;
        this.search = search;
    }

    /**
     * This resource, where several resources may have its key, so that the key alone does not find it.
     *
     * @param finder looks for it in the target
     */
    public WantedResource foundBy(Supplier<Optional<Resource>> finder) {
        return new WantedResource(mapping, object, generated, key, members, Optional.of(finder));
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

    /** Looks for the resource in the target; empty when its key finds it. */
    Optional<Supplier<Optional<Resource>>> search() {
        return search;
    }
}
