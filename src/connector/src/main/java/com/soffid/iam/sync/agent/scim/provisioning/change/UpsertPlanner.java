package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberEntries;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberResolution;
import com.soffid.iam.sync.agent.scim.provisioning.member.MissingMembers;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Optional;

/**
 * Brings one resource to what Soffid says, through one object mapping: decides from the wanted object and the stored one
 * whether it is created or updated, and does that. Thread-safe.
 */
public final class UpsertPlanner {

    private final ResourceFinder finder;
    private final MemberResolution members;
    private final MissingMembers unknownMembers;
    private final ResourceCreation creation;
    private final ResourceUpdate update;

    public UpsertPlanner(
            ResourceFinder finder,
            MemberResolution members,
            MissingMembers unknownMembers,
            ResourceCreation creation,
            ResourceUpdate update) {
        this.finder = finder;
        this.members = members;
        this.unknownMembers = unknownMembers;
        this.creation = creation;
        this.update = update;
    }

    /**
     * Creates or updates the resource of a Soffid object.
     *
     * @throws ProvisioningException when it was written without members that the target does not have yet, and its mapping
     *     wants Soffid to try again
     */
    public Outcome upsert(ScimMapping mapping, SoffidObject object) {
        return plan(mapping, object).execute();
    }

    /** Decides what is to be done; the target is read and nothing is written. */
    public PlannedChange plan(ScimMapping mapping, SoffidObject object) {
        ExtensibleObject wanted = mapping.generate(object.current());
        MemberEntries entries = MemberEntries.none();
        if (MemberResolution.concerns(mapping, wanted)) {
            entries = members.resolve(mapping, object.current(), wanted);
            wanted.setAttribute(MemberResolution.attribute(mapping), entries.entries());
        }
        String key = ResourceFinder.presentKey(mapping, mapping.keyOf(wanted));
        Optional<Resource> stored = finder.find(mapping, object, key);
        return new PlannedUpsert(
                finder,
                creation,
                update,
                unknownMembers,
                new WantedResource(mapping, object, wanted, key, entries),
                stored);
    }

    /** The resource of a Soffid object that is known in full. */
    public Optional<Resource> find(ScimMapping mapping, SoffidObject object) {
        return finder.find(mapping, object);
    }
}
