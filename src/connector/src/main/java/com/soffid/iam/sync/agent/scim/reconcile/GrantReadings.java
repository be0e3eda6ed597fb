package com.soffid.iam.sync.agent.scim.reconcile;

import com.soffid.iam.api.SoffidObjectType;
import com.soffid.iam.sync.agent.scim.config.GrantStyle;
import com.soffid.iam.sync.agent.scim.mapping.GrantObjects;
import com.soffid.iam.sync.agent.scim.mapping.GrantParser;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.RoleNaming;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.protocol.EndpointAddress;
import com.soffid.iam.sync.agent.scim.protocol.listing.DirectMemberships;
import com.soffid.iam.sync.agent.scim.protocol.listing.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.listing.Listings;
import com.soffid.iam.sync.agent.scim.protocol.listing.MemberReader;
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
    public static List<GrantReading> of(
            ScimMappings mappings,
            SoffidServer soffid,
            ObjectLookup lookup,
            KeyLookup keys,
            Listings listings,
            MemberReader members,
            DirectMemberships memberships,
            Clock clock) {
        GrantParser parser = new GrantParser();
        RoleNaming naming = new RoleNaming(mappings, soffid);
        List<RoleSource> sources = new ArrayList<>();
        roleEndpoints(mappings)
                .values()
                .forEach(mapping -> sources.add(new RoleSource(
                        mapping,
                        Optional.of(mapping).filter(one -> !one.type().equals(SoffidObjectType.OBJECT_ROLE)),
                        naming,
                        listings,
                        members,
                        clock)));
        List<GrantReading> readings = new ArrayList<>();
        readings.add(new GrantsAsMembers(sources, memberships, parser, soffid));
        mappings.ofGrants(GrantStyle.RESOURCE).stream()
                .filter(ScimMapping::reads)
                .forEach(mapping -> readings.add(new GrantsAsResources(
                        mapping, soffid, new GrantObjects(soffid, lookup), parser, listings, clock)));
        readings.add(new CustomerGrants(mappings, keys));
        return readings;
    }

    /** Each endpoint of roles once, with its grant mapping where there is one. */
    private static Map<EndpointAddress, ScimMapping> roleEndpoints(ScimMappings mappings) {
        Map<EndpointAddress, ScimMapping> byEndpoint = new LinkedHashMap<>();
        mappings.ofGrants(GrantStyle.MEMBER).forEach(grants -> byEndpoint.putIfAbsent(grants.endpoint(), grants));
        mappings.of(SoffidObjectType.OBJECT_ROLE).stream()
                .filter(ScimMapping::reads)
                .forEach(roles -> byEndpoint.putIfAbsent(roles.endpoint(), roles));
        return byEndpoint;
    }
}
