package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantParser;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.grant.TargetGrants;
import com.soffid.iam.sync.agent.scim.mapping.property.ObjectSettings.GrantStyle;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentWrites;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.membership.MemberGroups;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Chooses the ways to read grants, from the object mappings of an agent. */
public final class GrantSources {

    private GrantSources() {}

    /**
     * One source for each way in which the mappings say that the target holds grants.
     *
     * @param writes what the instances of the agent wrote
     * @param underWay whether a reconcile asks for account after account
     */
    public static List<GrantSource> of(
            ScimMappings mappings,
            SoffidServer soffid,
            ObjectLookup lookup,
            KeyLookup keys,
            Listings listings,
            GroupMembers members,
            MemberGroups memberships,
            RecentWrites writes,
            BooleanSupplier underWay,
            Clock clock) {
        TargetGrants resources = new TargetGrants(soffid, lookup, keys);
        RoleNaming naming = new RoleNaming(mappings, soffid);
        List<RoleListing> roles = new ArrayList<>();
        roleEndpoints(mappings)
                .values()
                .forEach(mapping -> roles.add(new RoleListing(
                        mapping,
                        Optional.of(mapping).filter(one -> !one.type().equals(SoffidObjectType.OBJECT_ROLE)),
                        naming,
                        listings,
                        members,
                        writes,
                        underWay,
                        clock)));
        List<GrantSource> sources = new ArrayList<>();
        sources.add(new MemberGrants(roles, memberships, new GrantParser(), soffid));
        mappings.ofGrants(GrantStyle.RESOURCE).stream()
                .filter(ScimMapping::reads)
                .forEach(mapping ->
                        sources.add(new ListedGrants(mapping, resources, listings, writes, underWay, clock)));
        sources.add(new CustomerGrants(mappings, keys));
        return sources;
    }

    /** Each endpoint of roles once, with its grant mapping if there is one, else with its role mapping. */
    private static Map<Endpoint, ScimMapping> roleEndpoints(ScimMappings mappings) {
        Map<Endpoint, ScimMapping> byEndpoint = new LinkedHashMap<>();
        mappings.ofGrants(GrantStyle.MEMBER).forEach(grants -> byEndpoint.putIfAbsent(grants.endpoint(), grants));
        mappings.of(SoffidObjectType.OBJECT_ROLE).stream()
                .filter(ScimMapping::reads)
                .forEach(roles -> byEndpoint.putIfAbsent(roles.endpoint(), roles));
        return byEndpoint;
    }
}
