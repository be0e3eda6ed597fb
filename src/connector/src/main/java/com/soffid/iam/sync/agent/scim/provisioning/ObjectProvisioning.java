package com.soffid.iam.sync.agent.scim.provisioning;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.change.PlannedChange;
import com.soffid.iam.sync.agent.scim.provisioning.change.ResourceFinder;
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
 * <p>It passes over a mapping whose condition is false. If no mapping of an endpoint applies, it removes the object from that
 * endpoint; never through a mapping of another type. Thread-safe.
 */
final class ObjectProvisioning {

    private final ScimMappings mappings;
    private final ResourceFinder finder;
    private final UpsertPlanner upserts;
    private final ResourceRemoval removal;

    ObjectProvisioning(ScimMappings mappings, ResourceFinder finder, UpsertPlanner upserts, ResourceRemoval removal) {
        this.mappings = mappings;
        this.finder = finder;
        this.upserts = upserts;
        this.removal = removal;
    }

    /** Creates or updates the object, or removes it where no condition holds. */
    List<Outcome> update(SoffidObjectType type, SoffidObject object) {
        return execute(planUpdate(type, object));
    }

    /** Like the other {@code update}, through these mappings; does nothing when there are none. */
    List<Outcome> update(List<ScimMapping> concerned, SoffidObject object) {
        return execute(planUpdate(concerned, object));
    }

    /**
     * Plans what {@code update} does. The stream plans each change when it is asked for; execute a change before you ask for
     * the next one, because two mappings may mean one resource.
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
                ? Stream.of(removal.plan(sameEndpoint, object.current(), mapping -> finder.find(mapping, object)))
                : applying.stream().map(mapping -> upserts.plan(mapping, object));
    }

    /** Whether any mapping wants the object to be in the target. */
    boolean isWanted(SoffidObjectType type, SoffidObject object) {
        return mappings.of(type).stream().anyMatch(mapping -> mapping.appliesTo(object.current()));
    }

    /** The resource of an object, found by the key that the mapping gives it. */
    Optional<Resource> find(ScimMapping mapping, SoffidObject object) {
        return finder.find(mapping, object);
    }

    /**
     * Removes the object from every endpoint of these types, first through the mappings of the first type.
     *
     * @param source the object, as triggers see it
     * @param finder finds its resource
     */
    List<Outcome> remove(
            ExtensibleObject source, Function<ScimMapping, Optional<Resource>> finder, SoffidObjectType... types) {
        return execute(planRemoval(source, finder, types));
    }

    /** Like the other {@code remove}, through these mappings; does nothing when there are none. */
    List<Outcome> remove(
            List<ScimMapping> concerned, ExtensibleObject source, Function<ScimMapping, Optional<Resource>> finder) {
        return execute(planRemoval(concerned, source, finder));
    }

    /** Plans what {@code remove} does, like {@link #planUpdate}. */
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
