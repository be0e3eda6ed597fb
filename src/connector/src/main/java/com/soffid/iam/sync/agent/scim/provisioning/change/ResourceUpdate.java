package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonEncoder;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.protocol.write.UpdateResult;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;

/** Brings a stored resource to what is wanted, sending only what differs and nothing when nothing does. Thread-safe. */
public final class ResourceUpdate {

    private final ResourceFinder finder;
    private final ResourceWriter writer;

    public ResourceUpdate(ResourceFinder finder, ResourceWriter writer) {
        this.finder = finder;
        this.writer = writer;
    }

    /**
     * Updates a resource. A trigger may change what is wanted; what it leaves is what is compared and sent, and is forgotten
     * when the resource turns out to be gone.
     *
     * @return empty when the target does not have the resource any more
     */
    public Optional<Outcome> update(WantedResource wanted, Resource stored) {
        ScimMapping mapping = wanted.mapping();
        String address = mapping.endpoint().pathOf(stored.id());
        ExtensibleObject object = ObjectCopy.of(wanted.generated());
        ObjectTriggers triggers = new ObjectTriggers(mapping, wanted.object().current(), List.of())
                .withNew(object)
                .withOld(JsonDecoder.decode(mapping.systemObject(), stored));
        if (!triggers.allow(SoffidObjectTrigger.PRE_UPDATE)) {
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
        triggers.tell(SoffidObjectTrigger.POST_UPDATE, written.answer());
        Resource now = renamed(wanted, stored, written);
        return Optional.of(Outcome.updated(address, written.method(), written.difference())
                .butNotKept(written.notKept())
                .of(mapping, now));
    }

    /**
     * The resource under the id that it has by now: an id that is made of the name, as a DN is, changes with it. An answer with
     * another id and another key is about something else.
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
            shown = finder.byKey(mapping, wanted.key());
        }
        return shown.filter(now -> !now.id().equals(stored.id())).orElse(stored);
    }

    /** What an update would change. */
    List<ChangeRow> rows(WantedResource wanted, Resource stored) {
        ScimMapping mapping = wanted.mapping();
        return ChangeRow.of(
                writer.difference(
                        mapping.endpoint(),
                        stored,
                        mapping.memberAttribute(),
                        JsonEncoder.encode(mapping.label(), wanted.generated())),
                List.of());
    }
}
