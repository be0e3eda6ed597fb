package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.mapping.value.ObjectCopies;
import com.soffid.iam.sync.agent.scim.protocol.difference.Change;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.protocol.write.UpdateResult;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Updates a stored resource: sends only what differs, and nothing when nothing differs. Thread-safe. */
public final class ResourceUpdate {

    private final ResourceFinder finder;
    private final ResourceWriter writer;

    public ResourceUpdate(ResourceFinder finder, ResourceWriter writer) {
        this.finder = finder;
        this.writer = writer;
    }

    /**
     * Updates a resource. A trigger may change what is wanted; the result is compared and sent. It is dropped when the
     * resource turns out to be gone.
     *
     * @return empty when the target does not have the resource any more
     */
    public Optional<Outcome> update(WantedResource wanted, Resource stored) {
        ScimMapping mapping = wanted.mapping();
        String address = mapping.endpoint().pathOf(stored.id());
        ExtensibleObject object = toSend(mapping, wanted.generated());
        ObjectTriggers triggers = new ObjectTriggers(mapping, wanted.object().current(), List.of())
                .withNew(object)
                .withOld(() -> JsonDecoder.decode(mapping.systemObject(), stored));
        if (!triggers.runBefore(SoffidObjectTrigger.PRE_UPDATE)) {
            return Optional.of(Outcome.untouched("not updated: the trigger preUpdate does not allow it"));
        }
        UpdateResult written = writer.update(
                mapping.endpoint(),
                stored,
                mapping.memberAttribute(),
                JsonEncoder.encode(mapping.label(), object),
                List.of());
        if (written.isGone()) {
            return Optional.empty();
        }
        if (!written.isChanged()) {
            return Optional.of(
                    Outcome.unchanged(address).butNotKept(written.notKept()).of(mapping, stored));
        }
        triggers.runAfter(SoffidObjectTrigger.POST_UPDATE, written.answer());
        Resource now = renamed(wanted, stored, written);
        return Optional.of(Outcome.updated(address, written.method(), written.difference())
                .butNotKept(written.notKept())
                .of(mapping, now));
    }

    /** The generated object, or a copy of it that triggers may change. */
    private static ExtensibleObject toSend(ScimMapping mapping, ExtensibleObject generated) {
        return Stream.of(SoffidObjectTrigger.PRE_UPDATE, SoffidObjectTrigger.POST_UPDATE)
                        .anyMatch(trigger -> mapping.trigger(trigger).isPresent())
                ? ObjectCopies.of(generated)
                : generated;
    }

    /**
     * The resource under its present id. An id that is made of the name, such as a DN, changes with the name. An answer with
     * another id and another key shows another resource.
     */
    private Resource renamed(WantedResource wanted, Resource stored, UpdateResult written) {
        ScimMapping mapping = wanted.mapping();
        Optional<Resource> shown =
                written.answer().filter(answer -> !answer.id().isEmpty());
        boolean isRename = written.difference().changes().stream()
                .anyMatch(change -> change.path().equals(mapping.key()));
        boolean isAnother = shown.filter(answer -> !answer.id().equals(stored.id()))
                .filter(answer -> answer.values(mapping.key()).stream()
                        .noneMatch(value -> value.asText().equalsIgnoreCase(wanted.key())))
                .isPresent();
        if ((shown.isEmpty() && isRename) || isAnother) {
            shown = finder.now(wanted);
        }
        return shown.filter(now -> !now.id().equals(stored.id())).orElse(stored);
    }

    /**
     * The rows of a preview: what an update would change.
     *
     * @param names gives the names of accounts by the ids of members that the update removes
     */
    List<ChangeRow> rows(
            WantedResource wanted, Resource stored, Function<Collection<String>, Map<String, String>> names) {
        Difference difference = difference(wanted, stored);
        Map<String, String> memberNames = new HashMap<>(wanted.members().names());
        List<String> removed = difference.changes().stream()
                .filter(change -> change.isOfMembers() && change.kind() == Change.Kind.REMOVE_ENTRY)
                .map(Change::entryValue)
                .collect(Collectors.toList());
        if (!removed.isEmpty()) {
            memberNames.putAll(names.apply(removed));
        }
        return ChangeRow.of(difference, List.of(), memberNames);
    }

    /** Whether an update would send anything, apart from what its triggers change. */
    public boolean wouldChange(WantedResource wanted, Resource stored) {
        return !difference(wanted, stored).isEmpty();
    }

    private Difference difference(WantedResource wanted, Resource stored) {
        ScimMapping mapping = wanted.mapping();
        return writer.difference(
                mapping.endpoint(),
                stored,
                mapping.memberAttribute(),
                JsonEncoder.encode(mapping.label(), wanted.generated()));
    }
}
