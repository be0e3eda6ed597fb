package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.listing.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.Optional;

/**
 * Brings one resource to what Soffid says, through one object mapping: the wanted object, the stored one, and then a
 * creation or an update. Thread-safe.
 */
final class ResourceUpsert {

    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;

    private final KeyLookup lookup;
    private final MemberResolution members;
    private final UnknownMemberReport unknownMembers;
    private final ResourceCreation creation;
    private final ResourceUpdate update;

    ResourceUpsert(
            KeyLookup lookup,
            MemberResolution members,
            UnknownMemberReport unknownMembers,
            ResourceCreation creation,
            ResourceUpdate update) {
        this.lookup = lookup;
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
    Outcome upsert(ScimMapping mapping, SoffidObject object) {
        ExtensibleObject wanted = mapping.generate(object.current());
        if (!MemberResolution.concerns(mapping, wanted)) {
            return write(mapping, object, wanted);
        }
        MemberEntries entries = members.resolve(mapping, object.current(), wanted);
        wanted.setAttribute(MemberResolution.attribute(mapping), entries.entries());
        Outcome outcome = write(mapping, object, wanted);
        return unknownMembers.report(mapping, entries.unknown(), outcome);
    }

    /** The resource of a Soffid object that is known in full. */
    Optional<Resource> find(ScimMapping mapping, SoffidObject object) {
        return find(mapping, object, present(mapping, mapping.keyFor(object.current())));
    }

    private static String present(ScimMapping mapping, Optional<String> key) {
        return key.orElseThrow(() -> new ProvisioningException(mapping.label() + " gives no value for " + mapping.key()
                + " (keyAttribute), without which the object cannot be found in the target"));
    }

    private Outcome write(ScimMapping mapping, SoffidObject object, ExtensibleObject wanted) {
        String key = present(mapping, mapping.keyOf(wanted));
        Optional<Resource> stored = find(mapping, object, key);
        Optional<Outcome> updated = stored.flatMap(found -> update.update(mapping, object.current(), wanted, found));
        if (updated.isPresent()) {
            return updated.get();
        }
        if (!object.mayCreate()) {
            return Outcome.untouched("is not in " + mapping.endpoint() + ", nothing sent");
        }
        return createOrAdopt(mapping, object, wanted, key);
    }

    private Optional<Resource> find(ScimMapping mapping, SoffidObject object, String key) {
        return find(mapping, key)
                .or(() -> object.former()
                        .flatMap(mapping::keyFor)
                        .filter(formerKey -> !formerKey.equals(key))
                        .flatMap(formerKey -> find(mapping, formerKey)));
    }

    private Optional<Resource> find(ScimMapping mapping, String key) {
        return lookup.find(mapping.endpoint(), mapping.key(), key, mapping.shownForUpdate());
    }

    private Outcome createOrAdopt(ScimMapping mapping, SoffidObject object, ExtensibleObject wanted, String key) {
        try {
            return creation.create(mapping, object, wanted);
        } catch (ScimException conflict) {
            if (!saysThatItExists(conflict)) {
                throw conflict;
            }
            // Created by somebody else since it was looked up, or by an earlier request whose answer was lost.
            Resource existing =
                    lookup.find(mapping.endpoint(), mapping.key(), key).orElseThrow(() -> conflict);
            return update.update(mapping, object.current(), wanted, existing).orElseThrow(() -> conflict);
        }
    }

    /** RFC 7644, 3.3 says 409; some targets say 400 with the same scimType (table 9). */
    private static boolean saysThatItExists(ScimException refusal) {
        return refusal.status() == CONFLICT
                || (refusal.status() == BAD_REQUEST && refusal.scimType().equalsIgnoreCase("uniqueness"));
    }
}
