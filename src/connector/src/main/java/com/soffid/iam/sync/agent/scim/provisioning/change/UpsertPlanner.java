package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberResolution;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberResolution.MemberEntries;
import com.soffid.iam.sync.agent.scim.provisioning.member.MissingMembers;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans the creation or the update of one resource through one object mapping, from the Soffid object and from what the target
 * has. Thread-safe.
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
     * Plans the change; reads the target and writes nothing. The change fails with a {@code ProvisioningException} when it
     * was written without members that the target does not have yet, and its mapping wants Soffid to try again.
     */
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
                members,
                creation,
                update,
                unknownMembers,
                new WantedResource(mapping, object, wanted, key, entries),
                stored);
    }

    /** The creation or the update of one resource. For one thread; executed once. */
    private static final class PlannedUpsert implements PlannedChange {

        private final ResourceFinder finder;
        private final MemberResolution members;
        private final ResourceCreation creation;
        private final ResourceUpdate update;
        private final MissingMembers unknownMembers;
        private final WantedResource wanted;
        private final Optional<Resource> stored;

        /** @param stored the resource that the target has; empty when it is to be created */
        PlannedUpsert(
                ResourceFinder finder,
                MemberResolution members,
                ResourceCreation creation,
                ResourceUpdate update,
                MissingMembers unknownMembers,
                WantedResource wanted,
                Optional<Resource> stored) {
            this.finder = finder;
            this.members = members;
            this.creation = creation;
            this.update = update;
            this.unknownMembers = unknownMembers;
            this.wanted = wanted;
            this.stored = stored;
        }

        @Override
        public Outcome execute() {
            Outcome written = writeNamed();
            Outcome outcome = wanted.mapping().writesMembers()
                    ? unknownMembers.report(wanted.mapping(), wanted.members().unknown(), written)
                    : written;
            return stored.flatMap(found -> finder.leftBehind(wanted.mapping(), wanted.object(), wanted.key(), found))
                    .map(old -> outcome.andLeft(wanted.mapping().endpoint().pathOf(old.id())))
                    .orElse(outcome);
        }

        private Outcome writeNamed() {
            try {
                return write();
            } catch (ScimException refusal) {
                throw ProvisioningException.naming(refusal, wanted.members().names());
            }
        }

        private Outcome write() {
            Optional<Outcome> updated = stored.flatMap(this::update);
            if (updated.isPresent()) {
                return updated.get();
            }
            if (!wanted.object().mayCreate()) {
                return Outcome.untouched("is not in " + wanted.mapping().endpoint() + ", nothing sent");
            }
            return creation.createOrUpdate(wanted);
        }

        /** Updates the resource, also one that got another id with its new name. */
        private Optional<Outcome> update(Resource found) {
            Optional<Outcome> updated = update.update(wanted, found);
            boolean isRename = found.values(wanted.mapping().key()).stream()
                    .noneMatch(value -> value.asText().equalsIgnoreCase(wanted.key()));
            return updated.isPresent() || !isRename
                    ? updated
                    : finder.byKey(wanted.mapping(), wanted.key())
                            .filter(renamed -> !renamed.id().equals(found.id()))
                            .flatMap(renamed -> update.update(wanted, renamed));
        }

        /** Shows members that the target does not have yet by their name, because they have no id. */
        @Override
        public List<ChangeRow> rows() {
            List<ChangeRow> rows = new ArrayList<>();
            if (stored.isPresent()) {
                rows.addAll(update.rows(wanted, stored.get(), members::names));
            } else if (wanted.object().mayCreate()) {
                rows.addAll(creation.rows(wanted));
            }
            wanted.members()
                    .unknown()
                    .forEach(name -> rows.add(ChangeRow.added(MemberResolution.attribute(wanted.mapping()), name)));
            return rows;
        }
    }
}
