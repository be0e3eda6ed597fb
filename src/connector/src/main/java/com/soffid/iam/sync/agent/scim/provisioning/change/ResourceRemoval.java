package com.soffid.iam.sync.agent.scim.provisioning.change;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.property.DeleteAction;
import com.soffid.iam.sync.agent.scim.mapping.value.JsonDecoder;
import com.soffid.iam.sync.agent.scim.protocol.capability.answer.DeleteMeaning;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Removes the resource of a Soffid object: deletes it, or makes it inactive where a mapping says so. What is gone already
 * is a success. Thread-safe.
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
     * Decides how the resource is removed through the mappings of one endpoint, which all mean the same resource: the first
     * one finds it. Any mapping of the endpoint, of another Soffid type too, may prevent deletion or ask to deactivate:
     * what is lost when one of them is not heeded cannot be had back. Preventing is the stronger of the two.
     *
     * @param concerned of one endpoint and of the types that are removed
     * @param source the Soffid object, as triggers see it
     * @param finder finds its resource
     */
    public PlannedChange plan(
            List<ScimMapping> concerned, ExtensibleObject source, Function<ScimMapping, Optional<Resource>> finder) {
        ScimMapping mapping = concerned.get(0);
        if (anyOfEndpoint(mapping, ScimMapping::preventsDeletion)) {
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
                .withOld(JsonDecoder.decode(withTriggers.systemObject(), stored.get()));
        return deactivates(mapping)
                ? PlannedDeactivation.of(writer, mapping, stored.get(), triggers)
                : new PlannedDeletion(writer, mapping, stored.get(), triggers);
    }

    /** Users whom the target does not simply delete are made inactive, where no mapping asks for the DELETE. */
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
}
