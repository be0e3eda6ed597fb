package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.member.MemberResolution;
import com.soffid.iam.sync.agent.scim.provisioning.member.MissingMembers;
import com.soffid.iam.sync.agent.scim.provisioning.member.UnchangedMembers;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The creation or the update of one resource. For one thread, to be executed once. */
final class PlannedUpsert implements PlannedChange {

    private final ResourceFinder finder;
    private final ResourceCreation creation;
    private final ResourceUpdate update;
    private final MissingMembers unknownMembers;
    private final WantedResource wanted;
    private final Optional<Resource> stored;

    /** @param stored what the target has; empty when it is to be created */
    PlannedUpsert(
            ResourceFinder finder,
            ResourceCreation creation,
            ResourceUpdate update,
            MissingMembers unknownMembers,
            WantedResource wanted,
            Optional<Resource> stored) {
        this.finder = finder;
        this.creation = creation;
        this.update = update;
        this.unknownMembers = unknownMembers;
        this.wanted = wanted;
        this.stored = stored;
    }

    @Override
    public Outcome execute() {
        Outcome outcome =
                unknownMembers.report(wanted.mapping(), wanted.members().unknown(), writeNamed());
        return stored.flatMap(found -> finder.leftBehind(wanted.mapping(), wanted.object(), wanted.key(), found))
                .map(old -> outcome.andLeft(wanted.mapping().endpoint().pathOf(old.id())))
                .orElse(outcome);
    }

    private Outcome writeNamed() {
        try {
            return write();
        } catch (ScimException refusal) {
            throw UnchangedMembers.named(refusal, wanted.members().names());
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
        return createOrAdopt();
    }

    /** What is gone under its id may have got another one with its new name. */
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

    private Outcome createOrAdopt() {
        try {
            return creation.create(wanted);
        } catch (ScimException conflict) {
            if (!conflict.isUniquenessConflict()) {
                throw conflict;
            }
            // Created by somebody else since it was looked up, or by an earlier request whose answer was lost:
            // an update from now on, with the triggers of updates.
            Resource existing = existing(conflict);
            return update.update(wanted, existing).orElseThrow(() -> conflict);
        }
    }

    private Resource existing(ScimException conflict) {
        ScimMapping mapping = wanted.mapping();
        return finder.existing(mapping, wanted.key())
                .orElseThrow(
                        () -> new ProvisioningException(conflict.getMessage() + ". The target says that it exists, but "
                                + mapping.endpoint() + " shows nothing with " + mapping.key() + " '" + wanted.key()
                                + "', neither by a filter nor in its list. Either the target hides it from the connector's user"
                                + " (check what this user may see), or another resource has the value of another attribute that must"
                                + " be unique, such as an e-mail address"));
    }

    /** Members that the target does not have yet are shown by their name: nobody knows their id. */
    @Override
    public List<ChangeRow> rows() {
        List<ChangeRow> rows = new ArrayList<>();
        if (stored.isPresent()) {
            rows.addAll(update.rows(wanted, stored.get()));
        } else if (wanted.object().mayCreate()) {
            rows.addAll(creation.rows(wanted));
        }
        wanted.members()
                .unknown()
                .forEach(name -> rows.add(ChangeRow.added(MemberResolution.attribute(wanted.mapping()), name)));
        return rows;
    }
}
