package com.soffid.iam.sync.agent.scim.reconcile.grant;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantObjects;
import com.soffid.iam.sync.agent.scim.mapping.grant.GrantParser;
import com.soffid.iam.sync.agent.scim.mapping.grant.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.property.GrantStyle;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.membership.MemberGroups;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses how grants are read from the object mappings of an agent. */
public final class GrantReadings {

    private GrantReadings() {}

    /** The ways that the mappings tell of. */
    public static List<GrantSource> of(
            ScimMappings mappings,
            SoffidServer soffid,
            ObjectLookup lookup,
            KeyLookup keys,
            Listings listings,
            GroupMembers members,
            MemberGroups memberships,
            Clock clock) {
        GrantParser parser = new GrantParser();
        RoleNaming naming = new RoleNaming(mappings, soffid);
        List<RoleListing> sources = new ArrayList<>();
        roleEndpoints(mappings)
                .values()
                .forEach(mapping -> sources.add(new RoleListing(
                        mapping,
                        Optional.of(mapping).filter(one -> !one.type().equals(SoffidObjectType.OBJECT_ROLE)),
                        naming,
                        listings,
                        members,
                        clock)));
        List<GrantSource> readings = new ArrayList<>();
        readings.add(new MemberGrants(sources, memberships, parser, soffid));
        mappings.ofGrants(GrantStyle.RESOURCE).stream()
                .filter(ScimMapping::reads)
                .forEach(mapping -> readings.add(
                        new ListedGrants(mapping, soffid, new GrantObjects(soffid, lookup), parser, listings, clock)));
        readings.add(new CustomerGrants(mappings, keys));
        return readings;
    }

    /** Each endpoint of roles once, with its grant mapping where there is one. */
    private static Map<Endpoint, ScimMapping> roleEndpoints(ScimMappings mappings) {
        Map<Endpoint, ScimMapping> byEndpoint = new LinkedHashMap<>();
        mappings.ofGrants(GrantStyle.MEMBER).forEach(grants -> byEndpoint.putIfAbsent(grants.endpoint(), grants));
        mappings.of(SoffidObjectType.OBJECT_ROLE).stream()
                .filter(ScimMapping::reads)
                .forEach(roles -> byEndpoint.putIfAbsent(roles.endpoint(), roles));
        return byEndpoint;
    }
}
