package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.GrantStyle;
import com.soffid.iam.sync.agent.scim.mapping.value.MappingException;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.engine.extobj.ExtensibleObjectFinder;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The object mappings of an agent, in the order of the console. Immutable. */
public final class ScimMappings {

    private final List<ScimMapping> mappings;
    private final List<String> warnings;

    private ScimMappings(List<ScimMapping> mappings, List<String> warnings) {
        this.mappings = List.copyOf(mappings);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Copies and checks the object mappings of the sync server. A mapping without its type is left out, with a warning.
     *
     * @param finder makes what serves {@code dispatcherService} in scripts, from the mappings
     * @throws com.soffid.iam.sync.agent.scim.config.json.ConfigurationException naming the object mapping that cannot be used
     */
    public static ScimMappings of(
            System system,
            ServerService server,
            Function<String, Endpoint> endpoints,
            Collection<ExtensibleObjectMapping> given,
            Function<ScimMappings, Optional<ExtensibleObjectFinder>> finder) {
        List<ExtensibleObjectMapping> typed = given.stream()
                .filter(mapping -> missing(mapping).isEmpty())
                .map(MappingCopy::of)
                .collect(Collectors.toList());
        ObjectTranslator translator = translator(system, server, typed);
        List<ScimMapping> made = typed.stream()
                .map(copy -> new ScimMapping(translator, endpoints, copy))
                .collect(Collectors.toList());
        ScimMappings mappings = new ScimMappings(made, warnings(given, made));
        finder.apply(mappings).ifPresent(translator::setObjectFinder);
        return mappings;
    }

    /**
     * What a mapping lacks to be used; empty if nothing. Such a mapping is not given to Soffid's own classes: they would fail
     * with a NullPointerException for every object. An import of object mappings leaves the mappings for custom objects without
     * their type.
     */
    private static Optional<String> missing(ExtensibleObjectMapping mapping) {
        if (mapping.getSoffidObject() == null) {
            return Optional.of("Soffid object");
        }
        boolean typed = !Objects.toString(mapping.getSoffidCustomObject(), "").isBlank();
        return SoffidObjectType.OBJECT_CUSTOM.equals(mapping.getSoffidObject()) && !typed
                ? Optional.of("custom object type")
                : Optional.empty();
    }

    private static List<String> warnings(Collection<ExtensibleObjectMapping> given, List<ScimMapping> made) {
        List<String> warnings = new ArrayList<>();
        for (ExtensibleObjectMapping mapping : given) {
            missing(mapping)
                    .ifPresent(part -> warnings.add(ScimMapping.label(mapping) + ": the " + part
                            + " is missing, which an import of object mappings does not bring; the mapping is not used."
                            + " Choose it on the agent's page, or remove the mapping"));
        }
        made.forEach(mapping -> mapping.warnings().forEach(text -> warnings.add(mapping.label() + ": " + text)));
        return warnings;
    }

    private static ObjectTranslator translator(
            System system, ServerService server, Collection<ExtensibleObjectMapping> copies) {
        try {
            return new ObjectTranslator(system, server, copies);
        } catch (InternalErrorException e) {
            throw new MappingException("The object mappings cannot be used: " + e.getMessage());
        }
    }

    /** Warnings, one sentence each; also which mappings are left out, and why. */
    public List<String> warnings() {
        return warnings;
    }

    /** All mappings that can be used. */
    public List<ScimMapping> all() {
        return mappings;
    }

    /** The mappings for one type of Soffid object. */
    public List<ScimMapping> of(SoffidObjectType type) {
        return mappings.stream().filter(mapping -> type.equals(mapping.type())).collect(Collectors.toList());
    }

    /** The mappings for custom objects of one type. */
    public List<ScimMapping> ofCustom(String customType) {
        return of(SoffidObjectType.OBJECT_CUSTOM).stream()
                .filter(mapping -> mapping.customType().equals(Optional.of(customType)))
                .collect(Collectors.toList());
    }

    /** The mappings for an object of any type, by the type that it names; for a custom object also by its custom type. */
    public List<ScimMapping> ofTypeOf(ExtensibleObject object) {
        return mappings.stream().filter(mapping -> mapping.isFor(object)).collect(Collectors.toList());
    }

    /** The mappings by which an account is found by its name: those for accounts or, if there are none, those for users. */
    public List<ScimMapping> ofAccounts() {
        List<ScimMapping> accounts = of(SoffidObjectType.OBJECT_ACCOUNT);
        return accounts.isEmpty() ? of(SoffidObjectType.OBJECT_USER) : accounts;
    }

    /** The mappings for grants of any type, with this style; without those that have no path. */
    public List<ScimMapping> ofGrants(GrantStyle style) {
        return mappings.stream()
                .filter(mapping -> mapping.isForGrants(style) && !mapping.isIdle())
                .collect(Collectors.toList());
    }

    /** The mappings for roles whose resources are at an endpoint. */
    public List<ScimMapping> ofRolesAt(Endpoint endpoint) {
        return of(SoffidObjectType.OBJECT_ROLE).stream()
                .filter(mapping -> mapping.endpoint().equals(endpoint))
                .collect(Collectors.toList());
    }

    /**
     * The mappings whose objects are resources of their own at an endpoint: all except those for grants with the style {@code
     * member}.
     */
    public List<ScimMapping> ofResourcesAt(Endpoint endpoint) {
        return mappings.stream()
                .filter(mapping -> mapping.endpoint().equals(endpoint) && !mapping.isForGrants(GrantStyle.MEMBER))
                .collect(Collectors.toList());
    }
}
