package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.change.PlannedChange;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceRemoval;
import com.soffid.iam.sync.agent.scim.provisioning.change.SoffidObject;
import com.soffid.iam.sync.agent.scim.provisioning.change.UpsertPlanner;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import com.soffid.iam.sync.intf.ExtensibleObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings one Soffid object to the target through all mappings of its type.
 *
 * <p>A mapping whose condition is false is passed over. Only when none of those for an endpoint applies is the object
 * removed from that endpoint, and never through a mapping of another type. Thread-safe.
 */
final class ObjectProvisioning {

    private final ScimMappings mappings;
    private final UpsertPlanner upsert;
    private final ResourceRemoval removal;

    ObjectProvisioning(ScimMappings mappings, UpsertPlanner upsert, ResourceRemoval removal) {
        this.mappings = mappings;
        this.upsert = upsert;
        this.removal = removal;
    }

    /** Creates, updates, or removes where no condition holds. */
    List<Outcome> update(SoffidObjectType type, SoffidObject object) {
        return execute(planUpdate(type, object));
    }

    /** The same through these mappings; nothing when there are none. */
    List<Outcome> update(List<ScimMapping> concerned, SoffidObject object) {
        return execute(planUpdate(concerned, object));
    }

    /**
     * The same, not done yet. Each change is decided when it is asked for, and is to be executed before the next is: two
     * mappings may mean one resource.
     */
    Stream<PlannedChange> planUpdate(SoffidObjectType type, SoffidObject object) {
        List<ScimMapping> concerned = mappings.of(type);
        return concerned.isEmpty() ? noMapping(type) : planUpdate(concerned, object);
    }

    private Stream<PlannedChange> planUpdate(List<ScimMapping> concerned, SoffidObject object) {
        return byEndpoint(concerned).stream().flatMap(sameEndpoint -> planAt(sameEndpoint, object));
    }

    private Stream<PlannedChange> planAt(List<ScimMapping> sameEndpoint, SoffidObject object) {
        List<ScimMapping> applying = sameEndpoint.stream()
                .filter(mapping -> mapping.appliesTo(object.current()))
                .collect(Collectors.toList());
        return applying.isEmpty()
                ? Stream.of(removal.plan(sameEndpoint, object.current(), mapping -> upsert.find(mapping, object)))
                : applying.stream().map(mapping -> upsert.plan(mapping, object));
    }

    /** Whether any mapping wants the object to be in the target. */
    boolean isWanted(SoffidObjectType type, SoffidObject object) {
        return mappings.of(type).stream().anyMatch(mapping -> mapping.appliesTo(object.current()));
    }

    /** The resource of an object that is known in full. */
    Optional<Resource> find(ScimMapping mapping, SoffidObject object) {
        return upsert.find(mapping, object);
    }

    /**
     * Removes from every endpoint of these types, first through the mappings of the type named first.
     *
     * @param source the object, as triggers see it
     * @param finder finds its resource
     */
    List<Outcome> remove(
            ExtensibleObject source, Function<ScimMapping, Optional<Resource>> finder, SoffidObjectType... types) {
        return execute(planRemoval(source, finder, types));
    }

    /** The same through these mappings; nothing when there are none. */
    List<Outcome> remove(
            List<ScimMapping> concerned, ExtensibleObject source, Function<ScimMapping, Optional<Resource>> finder) {
        return execute(planRemoval(concerned, source, finder));
    }

    /** The same, not done yet; see {@link #planUpdate}. */
    Stream<PlannedChange> planRemoval(
            ExtensibleObject source, Function<ScimMapping, Optional<Resource>> finder, SoffidObjectType... types) {
        List<ScimMapping> concerned = new ArrayList<>();
        for (SoffidObjectType type : types) {
            concerned.addAll(mappings.of(type));
        }
        return concerned.isEmpty() ? noMapping(types[0]) : planRemoval(concerned, source, finder);
    }

    private Stream<PlannedChange> planRemoval(
            List<ScimMapping> concerned, ExtensibleObject source, Function<ScimMapping, Optional<Resource>> finder) {
        return byEndpoint(concerned).stream().map(sameEndpoint -> removal.plan(sameEndpoint, source, finder));
    }

    private static List<Outcome> execute(Stream<PlannedChange> changes) {
        return changes.map(PlannedChange::execute).collect(Collectors.toList());
    }

    private static Collection<List<ScimMapping>> byEndpoint(List<ScimMapping> some) {
        Map<Endpoint, List<ScimMapping>> groups = some.stream()
                .collect(Collectors.groupingBy(ScimMapping::endpoint, LinkedHashMap::new, Collectors.toList()));
        return groups.values();
    }

    private static Stream<PlannedChange> noMapping(SoffidObjectType type) {
        return Stream.of(PlannedChange.nothing(
                Outcome.untouched("no object mapping for Soffid object " + type + ", nothing sent")));
    }
}
