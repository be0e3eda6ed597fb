package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.DeleteAction;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.protocol.ScimException;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.DeleteMeaning;
import com.soffid.iam.sync.agent.scim.protocol.difference.Difference;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.protocol.write.UpdateResult;
import com.soffid.iam.sync.agent.scim.provisioning.result.ChangeRow;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.agent.scim.provisioning.result.ProvisioningException;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Plans the removal of the resource of a Soffid object: its deletion, or its deactivation where a mapping or the target asks for
 * that. To remove a resource that is gone already succeeds. Thread-safe.
 */
public final class ResourceRemoval {

    private static final Set<SoffidObjectType> OF_USERS =
            Set.of(SoffidObjectType.OBJECT_USER, SoffidObjectType.OBJECT_ACCOUNT);

    private final ScimMappings mappings;
    private final ResourceWriter writer;

    public ResourceRemoval(ScimMappings mappings, ResourceWriter writer) {
        this.mappings = mappings;
        this.writer = writer;
    }

    /**
     * Plans the removal through the mappings of one endpoint. All of them mean the same resource; the first one finds it. Every
     * mapping of the endpoint counts, also of another Soffid type, because a deletion cannot be undone: {@code
     * preventDeletion} of any of them keeps the resource, else {@code deleteAction} = {@code deactivate} of any of them
     * deactivates it.
     *
     * @param concerned mappings of one endpoint, of the types that are removed
     * @param source the Soffid object, as triggers see it
     * @param finder finds its resource
     */
    public PlannedChange plan(
            List<ScimMapping> concerned, ExtensibleObject source, Function<ScimMapping, Optional<Resource>> finder) {
        ScimMapping mapping = concerned.get(0);
        if (anyOfEndpoint(mapping, other -> other.settings().preventDeletion())) {
            return PlannedChange.nothing(Outcome.untouched("kept in " + mapping.endpoint() + ": preventDeletion"));
        }
        Optional<Resource> stored = finder.apply(mapping);
        if (stored.isEmpty()) {
            return PlannedChange.nothing(Outcome.untouched("is not in " + mapping.endpoint() + ", nothing to remove"));
        }
        ScimMapping withTriggers = concerned.stream()
                .filter(ResourceRemoval::hasTriggers)
                .findFirst()
                .orElse(mapping);
        ObjectTriggers triggers = new ObjectTriggers(withTriggers, source, List.of())
                .withOld(() -> JsonDecoder.decode(withTriggers.systemObject(), stored.get()));
        return deactivates(mapping)
                ? PlannedDeactivation.of(writer, mapping, stored.get(), triggers)
                : new PlannedDeletion(writer, mapping, stored.get(), triggers);
    }

    /** Users are deactivated too where a DELETE of the target does more than to remove them, unless a mapping asks for it. */
    private boolean deactivates(ScimMapping mapping) {
        if (anyOfEndpoint(mapping, other -> isAskedFor(other, DeleteAction.DEACTIVATE))) {
            return true;
        }
        return writer.meaningOfDelete(mapping.endpoint()) != DeleteMeaning.REMOVE
                && anyOfEndpoint(mapping, other -> OF_USERS.contains(other.type()))
                && !anyOfEndpoint(mapping, other -> isAskedFor(other, DeleteAction.DELETE));
    }

    private static boolean isAskedFor(ScimMapping mapping, DeleteAction action) {
        return mapping.settings().deleteAction().filter(action::equals).isPresent();
    }

    private boolean anyOfEndpoint(ScimMapping mapping, Predicate<ScimMapping> property) {
        return mappings.ofResourcesAt(mapping.endpoint()).stream().anyMatch(property);
    }

    private static boolean hasTriggers(ScimMapping mapping) {
        return mapping.trigger(SoffidObjectTrigger.PRE_DELETE).isPresent()
                || mapping.trigger(SoffidObjectTrigger.POST_DELETE).isPresent();
    }

    /** The deletion of one resource. For one thread; executed once. */
    private static final class PlannedDeletion implements PlannedChange {

        private final ResourceWriter writer;
        private final ScimMapping mapping;
        private final Resource stored;
        private final ObjectTriggers triggers;

        PlannedDeletion(ResourceWriter writer, ScimMapping mapping, Resource stored, ObjectTriggers triggers) {
            this.writer = writer;
            this.mapping = mapping;
            this.stored = stored;
            this.triggers = triggers;
        }

        @Override
        public Outcome execute() {
            if (!triggers.runBefore(SoffidObjectTrigger.PRE_DELETE)) {
                return Outcome.untouched("not removed: the trigger preDelete does not allow it");
            }
            delete();
            triggers.runAfter(SoffidObjectTrigger.POST_DELETE, Optional.empty());
            return Outcome.removed(address());
        }

        private void delete() {
            try {
                writer.delete(mapping.endpoint(), stored);
            } catch (ScimException refusal) {
                if (refusal.isNotSupported()) {
                    throw new ProvisioningException(
                            refusal.getMessage() + ". If the target does not delete, set the property"
                                    + " deleteAction of " + mapping.label() + " to deactivate");
                }
                throw refusal;
            }
        }

        @Override
        public List<ChangeRow> rows() {
            String key = stored.text(mapping.key()).orElse("");
            return List.of(ChangeRow.deleted(address(), key));
        }

        private String address() {
            return mapping.endpoint().pathOf(stored.id());
        }
    }

    /**
     * Sets {@code active} to false (RFC 7643, 4.1.1) in place of a deletion, with the triggers of a deletion. For one thread;
     * executed once.
     */
    private static final class PlannedDeactivation implements PlannedChange {

        private final ResourceWriter writer;
        private final ScimMapping mapping;
        private final Resource stored;
        private final ObjectTriggers triggers;
        private final Difference difference;

        private PlannedDeactivation(
                ResourceWriter writer,
                ScimMapping mapping,
                Resource stored,
                ObjectTriggers triggers,
                Difference difference) {
            this.writer = writer;
            this.mapping = mapping;
            this.stored = stored;
            this.triggers = triggers;
            this.difference = difference;
        }

        /** Plans the deactivation; nothing is to be done, and no trigger runs, when the resource is inactive already. */
        static PlannedChange of(ResourceWriter writer, ScimMapping mapping, Resource stored, ObjectTriggers triggers) {
            Difference difference =
                    writer.difference(mapping.endpoint(), stored, mapping.memberAttribute(), inactive());
            String address = mapping.endpoint().pathOf(stored.id());
            return difference.isEmpty()
                    ? PlannedChange.nothing(Outcome.untouched("is inactive already at " + address + ", nothing sent"))
                    : new PlannedDeactivation(writer, mapping, stored, triggers, difference);
        }

        private static ObjectNode inactive() {
            return JsonNodeFactory.instance.objectNode().put("active", false);
        }

        @Override
        public Outcome execute() {
            if (!triggers.runBefore(SoffidObjectTrigger.PRE_DELETE)) {
                return Outcome.untouched("not deactivated: the trigger preDelete does not allow it");
            }
            UpdateResult written = writer.update(mapping.endpoint(), stored, inactive(), List.of());
            if (written.isGone()) {
                return Outcome.untouched("is not in " + mapping.endpoint() + " any more, nothing to deactivate");
            }
            triggers.runAfter(SoffidObjectTrigger.POST_DELETE, written.answer());
            return Outcome.deactivated(address());
        }

        @Override
        public List<ChangeRow> rows() {
            return List.of(ChangeRow.deactivated(address(), difference));
        }

        private String address() {
            return mapping.endpoint().pathOf(stored.id());
        }
    }
}
