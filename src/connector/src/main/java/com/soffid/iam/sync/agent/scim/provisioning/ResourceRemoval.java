package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.sync.agent.scim.mapping.JsonDecoder;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.protocol.update.ResourceWriter;
import com.soffid.iam.sync.intf.ExtensibleObject;
import es.caib.seycon.ng.comu.SoffidObjectTrigger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Removes the resource of a Soffid object. What is gone already is a success. Thread-safe. */
final class ResourceRemoval {

    private final ResourceWriter writer;

    ResourceRemoval(ResourceWriter writer) {
        this.writer = writer;
    }

    /**
     * Removes through the mappings of one endpoint, which all mean the same resource: the first one finds it, and any of
     * them may prevent its deletion.
     *
     * @param source the Soffid object, as triggers see it
     * @param finder finds its resource
     */
    Outcome remove(
            List<ScimMapping> mappingsOfEndpoint,
            ExtensibleObject source,
            Function<ScimMapping, Optional<Resource>> finder) {
        ScimMapping mapping = mappingsOfEndpoint.get(0);
        if (mappingsOfEndpoint.stream().anyMatch(ScimMapping::preventsDeletion)) {
            return Outcome.untouched("kept in " + mapping.endpoint() + ": preventDeletion");
        }
        Optional<Resource> stored = finder.apply(mapping);
        return stored.isPresent()
                ? remove(mapping, source, stored.get())
                : Outcome.untouched("is not in " + mapping.endpoint() + ", nothing to remove");
    }

    private Outcome remove(ScimMapping mapping, ExtensibleObject source, Resource stored) {
        ObjectTriggers triggers = new ObjectTriggers(mapping, source, List.of())
                .withOld(JsonDecoder.decode(mapping.systemObject(), stored));
        if (!triggers.run(SoffidObjectTrigger.PRE_DELETE)) {
            return Outcome.untouched("not removed: the trigger preDelete does not allow it");
        }
        writer.delete(mapping.endpoint(), stored);
        triggers.run(SoffidObjectTrigger.POST_DELETE);
        return Outcome.removed(mapping.endpoint() + "/" + stored.id());
    }
}
