package com.soffid.iam.sync.agent.scim.mapping;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.config.GrantStyle;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.engine.extobj.ObjectTranslator;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.service.ServerService;
import es.caib.seycon.ng.exception.InternalErrorException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The object mappings of an agent, in the order of the console. Immutable. */
public final class ScimMappings {

    private static final Set<SoffidObjectType> GRANTS = Set.of(
            SoffidObjectType.OBJECT_GRANT,
            SoffidObjectType.OBJECT_GRANTED_ROLE,
            SoffidObjectType.OBJECT_ALL_GRANTED_ROLES);

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
        List<ExtensibleObjectMapping> copies =
                given.stream().map(MappingCopy::of).collect(Collectors.toList());
        ObjectTranslator translator = translator(system, server, copies);
        return new ScimMappings(copies.stream()
                .map(copy -> new ScimMapping(translator, serverUrl, copy))
                .collect(Collectors.toList()));
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

    /**
     * Those through which an account is found by its name: the ones of type account, or of type user when there is none.
     */
    public List<ScimMapping> ofAccounts() {
        List<ScimMapping> accounts = of(SoffidObjectType.OBJECT_ACCOUNT);
        return accounts.isEmpty() ? of(SoffidObjectType.OBJECT_USER) : accounts;
    }

    /** Those for grants of one form, whichever type of grant they name. */
    public List<ScimMapping> ofGrants(GrantStyle style) {
        return mappings.stream()
                .filter(mapping -> GRANTS.contains(mapping.type()))
                .filter(mapping -> mapping.settings().grantStyle() == style)
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
        List<ScimMapping> ofMembers = ofGrants(GrantStyle.MEMBER);
        return mappings.stream()
                .filter(mapping -> mapping.endpoint().equals(endpoint) && !ofMembers.contains(mapping))
                .collect(Collectors.toList());
    }
}
