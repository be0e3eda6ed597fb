package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.api.System;
import com.soffid.iam.sync.agent.scim.authoritative.ChangeFeed;
import com.soffid.iam.sync.agent.scim.mapping.ObjectLookup;
import com.soffid.iam.sync.agent.scim.mapping.ScimMapping;
import com.soffid.iam.sync.agent.scim.mapping.ScimMappings;
import com.soffid.iam.sync.agent.scim.mapping.SoffidServer;
import com.soffid.iam.sync.agent.scim.mapping.script.DispatcherService;
import com.soffid.iam.sync.agent.scim.mapping.script.ScriptCommands;
import com.soffid.iam.sync.agent.scim.protocol.Endpoint;
import com.soffid.iam.sync.agent.scim.protocol.ScimClient;
import com.soffid.iam.sync.agent.scim.protocol.change.LowerBoundProbe;
import com.soffid.iam.sync.agent.scim.protocol.lookup.FilterSearch;
import com.soffid.iam.sync.agent.scim.protocol.lookup.KeyLookup;
import com.soffid.iam.sync.agent.scim.protocol.lookup.RecentWrites;
import com.soffid.iam.sync.agent.scim.protocol.membership.GroupMembers;
import com.soffid.iam.sync.agent.scim.protocol.membership.MemberGroups;
import com.soffid.iam.sync.agent.scim.protocol.paging.Listings;
import com.soffid.iam.sync.agent.scim.protocol.script.ScriptedRequests;
import com.soffid.iam.sync.agent.scim.protocol.write.ResourceWriter;
import com.soffid.iam.sync.agent.scim.provisioning.Provisioning;
import com.soffid.iam.sync.agent.scim.reconcile.AccountReconcile;
import com.soffid.iam.sync.agent.scim.reconcile.GrantReconcile;
import com.soffid.iam.sync.agent.scim.reconcile.ListedObjects;
import com.soffid.iam.sync.agent.scim.reconcile.RoleReconcile;
import com.soffid.iam.sync.agent.scim.reconcile.TargetObjects;
import com.soffid.iam.sync.agent.scim.reconcile.grant.GrantFinder;
import com.soffid.iam.sync.agent.scim.reconcile.grant.GrantSources;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.service.ServerService;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The parts of one agent instance, put together when its object mappings are known. Immutable. */
final class AgentParts {

    private static final int CHANGES_AT_ONCE = 100;

    private final ScimClient client;
    private final ScimMappings mappings;
    private final ScriptCommands commands;
    private final ObjectLookup lookup;
    private final Provisioning provisioning;
    private final AccountReconcile accounts;
    private final RoleReconcile roles;
    private final GrantReconcile grants;
    private final ChangeFeed changes;
    private final TargetObjects shown;

    AgentParts(
            System system,
            Supplier<ServerService> server,
            AgentSession session,
            Collection<ExtensibleObjectMapping> given,
            AgentLog log) {
        String name = system.getName();
        Clock clock = session.clock();
        AgentSession.Knowledge known = session.knowledge();
        client = known.client();
        Listings listings = known.listings();
        KeyLookup keys = known.keys();
        SoffidServer soffid = new SoffidServer(server, name);
        commands = new ScriptCommands(new ScriptedRequests(client));
        mappings = ScimMappings.of(
                system,
                server.get(),
                client.target()::endpoint,
                given,
                made -> Optional.of(new DispatcherService(made, commands, keys, new FilterSearch(listings))));
        lookup = new ObjectLookup(mappings, name, keys);
        List<Endpoint> accountEndpoints = mappings.ofAccounts().stream()
                .map(ScimMapping::endpoint)
                .distinct()
                .collect(Collectors.toList());
        GroupMembers members = new GroupMembers(client, listings, accountEndpoints);
        MemberGroups memberships = new MemberGroups(client, listings, keys);
        provisioning = new Provisioning(
                mappings,
                soffid,
                new ResourceWriter(client, members, session.writes(), log::warn, clock),
                keys,
                lookup,
                members,
                memberships,
                known.recent(),
                session.grants());
        RecentWrites writes = session.recentWrites();
        ListedObjects listedAccounts =
                new ListedObjects("accountName", lookup::account, lookup, listings, writes, clock);
        accounts = new AccountReconcile(mappings, listedAccounts, log::warn);
        shown = new TargetObjects(name, lookup, new GrantFinder(mappings, soffid, lookup, keys, members));
        roles = new RoleReconcile(
                mappings, new ListedObjects("name", lookup::role, lookup, listings, writes, clock), log::warn);
        grants = new GrantReconcile(
                name,
                listedAccounts,
                GrantSources.of(
                        mappings,
                        soffid,
                        lookup,
                        keys,
                        listings,
                        members,
                        memberships,
                        writes,
                        listedAccounts::areFollowed,
                        clock));
        changes =
                new ChangeFeed(name, mappings, listings, new LowerBoundProbe(client, listings), clock, CHANGES_AT_ONCE);
    }

    /** Says what an administrator should know of the object mappings though they can be used. */
    void warn(AgentLog log) {
        mappings.warnings().forEach(log::warn);
    }

    /** Says what the work showed of the object mappings since the last call. */
    void sayNews(AgentLog log) {
        for (ScimMapping mapping : mappings.all()) {
            mapping.newWarnings().forEach(text -> log.warn(mapping.label() + ": " + text));
            mapping.newHints().forEach(text -> log.info(mapping.label() + ": " + text));
        }
    }

    ScimClient client() {
        return client;
    }

    ScimMappings mappings() {
        return mappings;
    }

    ScriptCommands commands() {
        return commands;
    }

    ObjectLookup lookup() {
        return lookup;
    }

    TargetObjects shown() {
        return shown;
    }

    Provisioning provisioning() {
        return provisioning;
    }

    AccountReconcile accounts() {
        return accounts;
    }

    RoleReconcile roles() {
        return roles;
    }

    GrantReconcile grants() {
        return grants;
    }

    ChangeFeed changes() {
        return changes;
    }
}
