package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.GrantStyle;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.intf.ExtensibleObject;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The object mappings of an agent, in the order of the console. Immutable. */
public final class ScimMappings {

    private final List<ScimMapping> mappings;

    private ScimMappings(List<ScimMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    /**
     * Copies and checks what the sync server hands over.
     *
     * @throws com.soffid.iam.sync.agent.scim.config.ConfigurationException naming the object mapping that cannot be used
     */
    public static ScimMappings of(
            System system, ServerService server, URI serverUrl, Collection<ExtensibleObjectMapping> given) {
        return of(system, server, serverUrl, given, unused -> Optional.empty());
    }

    /**
     * The same.
     *
     * @param door makes what scripts reach through {@code dispatcherService}, once the mappings are there
     */
    public static ScimMappings of(
            System system,
            ServerService server,
            URI serverUrl,
            Collection<ExtensibleObjectMapping> given,
            Function<ScimMappings, Optional<ScriptDoor>> door) {
        List<ExtensibleObjectMapping> copies =
                given.stream().map(MappingCopy::of).collect(Collectors.toList());
        ObjectTranslator translator = translator(system, server, copies);
        ScimMappings mappings = new ScimMappings(copies.stream()
                .map(copy -> new ScimMapping(translator, serverUrl, copy))
                .collect(Collectors.toList()));
        door.apply(mappings).ifPresent(translator::setObjectFinder);
        return mappings;
    }

    private static ObjectTranslator translator(
            System system, ServerService server, Collection<ExtensibleObjectMapping> copies) {
        try {
            return new ObjectTranslator(system, server, copies);
        } catch (InternalErrorException e) {
            throw new MappingException("The object mappings cannot be used: " + e.getMessage());
        }
    }

    /** All of them. */
    public List<ScimMapping> all() {
        return mappings;
    }

    /** Those for one type of Soffid object. */
    public List<ScimMapping> of(SoffidObjectType type) {
        return mappings.stream().filter(mapping -> type.equals(mapping.type())).collect(Collectors.toList());
    }

    /** Those for custom objects of one type. */
    public List<ScimMapping> ofCustom(String customType) {
        return of(SoffidObjectType.OBJECT_CUSTOM).stream()
                .filter(mapping -> mapping.customType().equals(Optional.of(customType)))
                .collect(Collectors.toList());
    }

    /** Those for an object of whatever type, by what it says of its type; of a custom object also its custom type. */
    public List<ScimMapping> ofTypeOf(ExtensibleObject object) {
        return mappings.stream().filter(mapping -> mapping.isFor(object)).collect(Collectors.toList());
    }

    /**
     * Those through which an account is found by its name: the ones of type account, or of type user when there is none.
     */
    public List<ScimMapping> ofAccounts() {
        List<ScimMapping> accounts = of(SoffidObjectType.OBJECT_ACCOUNT);
        return accounts.isEmpty() ? of(SoffidObjectType.OBJECT_USER) : accounts;
    }

    /** Those for grants of one form, whichever type of grant they name; not one that has no path. */
    public List<ScimMapping> ofGrants(GrantStyle style) {
        return mappings.stream()
                .filter(mapping -> mapping.isForGrants(style) && !mapping.isIdle())
                .collect(Collectors.toList());
    }

    /** Those for roles whose resources are at an endpoint. */
    public List<ScimMapping> ofRolesAt(EndpointAddress endpoint) {
        return of(SoffidObjectType.OBJECT_ROLE).stream()
                .filter(mapping -> mapping.endpoint().equals(endpoint))
                .collect(Collectors.toList());
    }

    /**
     * Those whose objects are resources of their own at an endpoint: all but the ones for grants that are members of its
     * resources.
     */
    public List<ScimMapping> ofResourcesAt(EndpointAddress endpoint) {
        return mappings.stream()
                .filter(mapping -> mapping.endpoint().equals(endpoint) && !mapping.isForGrants(GrantStyle.MEMBER))
                .collect(Collectors.toList());
    }
}
