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
 * Tells which resource holds the grants of an account: the one that an update has just found or made, so that it costs no
 * request, or else the one that is found by the account's name. Thread-safe.
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
     * The account as a holder of grants.
     *
     * @param outcomes of its update, or none
     * @return empty when the target does not have it, or no mapping is for grants
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

    /** The same before an update, by which it may get another name. */
    public Optional<GrantHolder> before(String name, Optional<String> formerName, GrantHolder.State state) {
        return of(name, state, List.of())
                .or(() -> formerName
                        .filter(unused -> grants.isMapped())
                        .flatMap(lookup::account)
                        .map(found -> GrantHolder.of(name, state, found)));
    }

    /**
     * An account that the target does not have yet, as the holder of grants that it will get.
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
