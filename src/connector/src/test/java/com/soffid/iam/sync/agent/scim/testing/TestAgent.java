package com.soffid.iam.sync.agent.scim.testing;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.authoritative.ChangeFeed;
import com.soffid.iam.sync.agent.scim.http.HttpTransport;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.script.DispatcherService;
import com.soffid.iam.sync.agent.scim.mapping.script.ScriptCommands;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.Target;
import com.soffid.iam.sync.agent.scim.protocol.capability.Capability;
import com.soffid.iam.sync.agent.scim.protocol.capability.CapabilityLayer;
import com.soffid.iam.sync.agent.scim.protocol.change.LowerBoundProbe;
import com.soffid.iam.sync.agent.scim.protocol.lookup.FilterSearch;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyIndexes;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentResources;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentWrites;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.membership.MemberGroups;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.script.ScriptedRequests;
import com.soffid.iam.sync.agent.scim.protocol.testing.Targets;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.protocol.write.WriteMemory;
import com.soffid.iam.sync.agent.scim.provisioning.Provisioning;
import com.soffid.iam.sync.agent.scim.provisioning.grant.OneCreation;
import com.soffid.iam.sync.agent.scim.reconcile.AccountReconcile;
import com.soffid.iam.sync.agent.scim.reconcile.GrantReconcile;
import com.soffid.iam.sync.agent.scim.reconcile.ListedObjects;
import com.soffid.iam.sync.agent.scim.reconcile.RoleReconcile;
import com.soffid.iam.sync.agent.scim.reconcile.TargetObjects;
import com.soffid.iam.sync.agent.scim.reconcile.grant.GrantFinder;
import com.soffid.iam.sync.agent.scim.reconcile.grant.GrantSources;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** The parts of an agent on a target in memory. */
public final class TestAgent {

    private static final int CHANGES_AT_ONCE = 2;

    public final Provisioning provisioning;
    public final AccountReconcile accounts;
    public final RoleReconcile roles;
    public final GrantReconcile grants;
    public final ChangeFeed changes;
    public final TargetObjects shown;
    public final ScimMappings mappings;
    public final List<String> warnings = new CopyOnWriteArrayList<>();

    public TestAgent(InMemoryScim target, TestSoffid soffid, TestMapping... mappings) {
        this(target, soffid, CapabilityLayer.nothing(), 2, Clock.systemUTC(), mappings);
    }

    public TestAgent(
            InMemoryScim target,
            TestSoffid soffid,
            CapabilityLayer profile,
            int pageSize,
            Clock clock,
            TestMapping... given) {
        this(
                target,
                Target.known(InMemoryScim.URL, profile.with(Capability.PAGE_SIZE, pageSize)),
                soffid,
                clock,
                given);
    }

    /** An agent on a target of which this is known. */
    public TestAgent(HttpTransport target, Target known, TestSoffid soffid, Clock clock, TestMapping... given) {
        System system = new System();
        system.setName(TestSoffid.SYSTEM);
        List<ExtensibleObjectMapping> built =
                Arrays.stream(given).map(TestMapping::build).collect(Collectors.toList());
        ScimClient client = Targets.client(target, known);
        Listings listings = new Listings(client);
        KeyLookup keys = new KeyLookup(client, listings, KeyIndexes.following(client.writes(), clock));
        SoffidServer server = new SoffidServer(soffid::server, TestSoffid.SYSTEM);
        ScriptCommands commands = new ScriptCommands(new ScriptedRequests(client));
        mappings = ScimMappings.of(
                system,
                soffid.server(),
                known::endpoint,
                built,
                made -> Optional.of(new DispatcherService(made, commands, keys, new FilterSearch(listings))));
        ObjectLookup lookup = new ObjectLookup(mappings, TestSoffid.SYSTEM, keys);
        GroupMembers members = new GroupMembers(client, listings, List.of(known.endpoint("Users")));
        MemberGroups memberships = new MemberGroups(client, listings, keys);
        provisioning = new Provisioning(
                mappings,
                server,
                new ResourceWriter(client, members, new WriteMemory(), warnings::add, clock),
                keys,
                lookup,
                members,
                memberships,
                new RecentResources(keys, clock),
                new OneCreation());
        RecentWrites writes = RecentWrites.following(client.writes(), clock);
        ListedObjects listedAccounts =
                new ListedObjects("accountName", lookup::account, lookup, listings, writes, clock);
        accounts = new AccountReconcile(mappings, listedAccounts, warnings::add);
        shown = new TargetObjects(TestSoffid.SYSTEM, lookup, new GrantFinder(mappings, server, lookup, keys, members));
        roles = new RoleReconcile(
                mappings, new ListedObjects("name", lookup::role, lookup, listings, writes, clock), warnings::add);
        grants = new GrantReconcile(
                TestSoffid.SYSTEM,
                listedAccounts,
                GrantSources.of(
                        mappings,
                        server,
                        lookup,
                        keys,
                        listings,
                        members,
                        memberships,
                        writes,
                        listedAccounts::areFollowed,
                        clock));
        changes = new ChangeFeed(
                TestSoffid.SYSTEM, mappings, listings, new LowerBoundProbe(client, listings), clock, CHANGES_AT_ONCE);
    }
}
