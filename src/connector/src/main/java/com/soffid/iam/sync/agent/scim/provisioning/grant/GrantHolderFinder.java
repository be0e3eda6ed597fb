package com.soffid.iam.sync.agent.scim.provisioning.grant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.soffid.iam.sync.agent.scim.mapping.FoundResource;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.resource.Resource;
import com.soffid.iam.sync.agent.scim.provisioning.result.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the resource of an account that holds grants: the one that an update has just found or created, which costs no request,
 * or else the one with the account's name. Thread-safe.
 */
public final class GrantHolderFinder {

    private final ScimMappings mappings;
    private final ObjectLookup lookup;
    private final GrantProvisioning grants;

    public GrantHolderFinder(ScimMappings mappings, ObjectLookup lookup, GrantProvisioning grants) {
        this.mappings = mappings;
        this.lookup = lookup;
        this.grants = grants;
    }

    /**
     * Finds the holder after an update of the account.
     *
     * @param outcomes the outcomes of the update; empty if there was none
     * @return empty when the target does not have the account, or no mapping is for grants
     */
    public Optional<GrantHolder> of(String name, GrantHolder.State state, List<Outcome> outcomes) {
        if (!grants.isMapped()) {
            return Optional.empty();
        }
        Set<Endpoint> endpoints =
                mappings.ofAccounts().stream().map(ScimMapping::endpoint).collect(Collectors.toSet());
        if (endpoints.size() == 1 && outcomes.size() == 1) {
            Outcome outcome = outcomes.get(0);
            if (outcome.isRemoved()) {
                return Optional.empty();
            }
            Optional<FoundResource> known = outcome.resource()
                    .filter(found -> !found.resource().id().isEmpty())
                    .filter(found -> endpoints.contains(found.mapping().endpoint()));
            if (known.isPresent()) {
                return known.map(found -> GrantHolder.of(name, state, found))
                        .map(holder -> outcome.isCreated() ? holder.justCreated() : holder);
            }
        }
        return lookup.account(name).map(found -> GrantHolder.of(name, state, found));
    }

    /** Finds the holder before an update, also under its name before a rename. */
    public Optional<GrantHolder> before(String name, Optional<String> formerName, GrantHolder.State state) {
        return of(name, state, List.of())
                .or(() -> formerName
                        .filter(unused -> grants.isMapped())
                        .flatMap(lookup::account)
                        .map(found -> GrantHolder.of(name, state, found)));
    }

    /**
     * A holder for an account that the target does not have yet and that an update will create.
     *
     * @return empty when no mapping is for grants
     */
    public Optional<GrantHolder> future(String name) {
        return mappings.ofAccounts().stream()
                .filter(mapping -> grants.isMapped())
                .findFirst()
                .map(mapping -> new FoundResource(mapping, new Resource(JsonNodeFactory.instance.objectNode())))
                .map(nowhere ->
                        GrantHolder.of(name, GrantHolder.State.ACTIVE, nowhere).justCreated());
    }
}
