package com.soffid.iam.sync.agent.scim.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.sync.agent.scim.protocol.resource.AttributePath;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which attributes an answer should show ({@code attributes}, {@code excludedAttributes}; RFC 7644, 3.4.2.5). A target
 * may show more. It always shows the id. Immutable.
 */
public final class Projection {

    private static final Projection ALL = new Projection("", List.of());
    private static final String ONLY = "attributes";
    private static final String WITHOUT = "excludedAttributes";

    private final String parameter;
    private final List<AttributePath> paths;

    private Projection(String parameter, List<AttributePath> paths) {
        this.parameter = parameter;
        this.paths = List.copyOf(paths);
    }

    /** All attributes that the target shows by default. */
    public static Projection all() {
        return ALL;
    }

    /** Only these attributes, at least one. */
    public static Projection only(List<AttributePath> paths) {
        return of(ONLY, paths);
    }

    /** All attributes except these, at least one. */
    public static Projection without(List<AttributePath> paths) {
        return of(WITHOUT, paths);
    }

    private static Projection of(String parameter, List<AttributePath> paths) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("no attributes to show or to leave out");
        }
        return new Projection(parameter, paths);
    }

    /** Whether no attribute is left out. */
    public boolean isAll() {
        return paths.isEmpty();
    }

    /**
     * Whether an answer may come from a target that understood the parameter. If no resource shows any of the
     * attributes, the target may have understood something else.
     */
    public boolean isServedBy(List<Resource> answered) {
        return !parameter.equals(ONLY)
                || answered.isEmpty()
                || answered.stream()
                        .anyMatch(resource -> paths.stream()
                                .anyMatch(path -> !resource.values(path).isEmpty()));
    }

    /**
     * The id of a resource and the attributes to show, if this projection lists them; otherwise the resource as it is. A
     * target that ignores the parameter shows more.
     */
    public Resource of(Resource resource) {
        if (!parameter.equals(ONLY)) {
            return resource;
        }
        Resource part = Resource.part(JsonNodeFactory.instance.objectNode().put("id", resource.id()));
        for (AttributePath path : paths) {
            part = part.withValueOf(resource, path);
        }
        return part;
    }

    /** The name of the parameter. Must not be called for {@link #all()}. */
    String parameter() {
        return parameter;
    }

    /** The encoded parameter of a query. Must not be called for {@link #all()}. */
    String query() {
        return parameter + "=" + Endpoint.encode(String.join(",", values()));
    }

    /** The paths as texts, one by one. */
    List<String> values() {
        return paths.stream().map(AttributePath::toString).collect(Collectors.toList());
    }

    @Override
    public String toString() {
        return isAll() ? "all" : parameter + "=" + String.join(",", values());
    }
}
