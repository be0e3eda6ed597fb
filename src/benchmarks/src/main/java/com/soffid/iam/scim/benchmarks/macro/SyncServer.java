package com.soffid.iam.scim.benchmarks.macro;

import com.soffid.iam.api.Role;
import com.soffid.iam.api.System;
import com.soffid.iam.scim.benchmarks.macro.server.Target;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfigReader;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.agentconfig.SignIn;
import com.soffid.iam.sync.agent.Agent;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.AuthoritativeIdentitySource2;
import com.soffid.iam.sync.intf.ExtensibleObjectMapping;
import com.soffid.iam.sync.intf.ExtensibleObjectMgr;
import com.soffid.iam.sync.intf.ReconcileMgr2;
import com.soffid.iam.sync.intf.RoleMgr;
import com.soffid.iam.sync.intf.UserMgr;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Runs the addon JAR as a local sync server does: makes agent instances and calls them directly. The agent has no
 * settings. Closing it ends nothing but the instances that it made.
 */
final class SyncServer implements AutoCloseable {
    /** The addon, loaded once as in a sync server, so that its instances share what belongs to the target. */
    private static final AddonJar ADDON = AddonJar.packed();

    private final Soffid soffid;
    private final System system;
    private final Collection<ExtensibleObjectMapping> mappings;
    private final List<Agent> agents = new ArrayList<>();

    private SyncServer(Soffid soffid, System system, Collection<ExtensibleObjectMapping> mappings) {
        this.soffid = soffid;
        this.system = system;
        this.mappings = mappings;
    }

    /** Which mappings an agent has. */
    enum Mappings {
        /** Those of the standard, without scripts. */
        REFERENCES("references.xml"),
        /** Those of {@code docs/targets/standard} as they are shipped, with scripts. */
        SCRIPTS("/targets/standard/agent-config.xml");

        private final String file;

        Mappings(String file) {
            this.file = file;
        }

        private List<ExtensibleObjectMapping> read() {
            InputStream in = Objects.requireNonNull(SyncServer.class.getResourceAsStream(file), file);
            return AgentConfigReader.read(in, file).mappings();
        }
    }

    /** A system with mappings for accounts, roles, and grants that are members of groups. */
    static SyncServer withGrants(Soffid soffid, URI target, Mappings mappings) {
        return of(soffid, target, mappings.read());
    }

    /** A system with mappings for accounts only. */
    static SyncServer ofAccounts(Soffid soffid, URI target, Mappings mappings) {
        return of(
                soffid,
                target,
                mappings.read().stream()
                        .filter(mapping -> mapping.getSystemObject().equals("user")
                                || mapping.getSystemObject().equals("account"))
                        .toList());
    }

    private static SyncServer of(Soffid soffid, URI target, Collection<ExtensibleObjectMapping> mappings) {
        System system = AgentParameters.of(Soffid.SYSTEM, target)
                .signedInBy(SignIn.basic(Target.USER, Target.PASSWORD))
                .toSystem();
        system.setClassName(ADDON.agentClass().getName());
        return new SyncServer(soffid, system, new ArrayList<>(mappings));
    }

    /** A connected agent instance, as a thread of the sync server has it. */
    synchronized Agent connect() throws Exception {
        Agent agent = ADDON.agentClass().getConstructor().newInstance();
        agent.setSystem(system);
        agent.setAgentVersion(ADDON.descriptor().version());
        agent.setServerName("benchmark");
        agent.setServer(soffid.server());
        agent.init();
        ((ExtensibleObjectMgr) agent).configureMappings(mappings);
        agents.add(agent);
        return agent;
    }

    /** A client that runs the task UpdateUser for each person. */
    Client client() throws Exception {
        UserMgr agent = (UserMgr) connect();
        return new Client() {
            @Override
            public void provision(Person person) throws Exception {
                agent.updateUser(Soffid.account(person), Soffid.user(person));
            }

            @Override
            public void close() {
                ((Agent) agent).close();
            }
        };
    }

    /** Runs the task UpdateRole. */
    void updateRole(Role role) throws Exception {
        ((RoleMgr) connect()).updateRole(role);
    }

    /**
     * What a reconcile read.
     *
     * @param roles the roles that the target showed
     * @param accounts the accounts that it showed
     * @param grants the grants of all these accounts
     */
    record Reconciled(int roles, int accounts, long grants) {}

    /** Makes the calls of a reconcile, for a Soffid that knows no role and no account of the system. */
    Reconciled reconcile() throws Exception {
        ReconcileMgr2 agent = (ReconcileMgr2) connect();
        List<String> roles = agent.getRolesList();
        for (String role : roles) {
            Objects.requireNonNull(agent.getRoleFullInfo(role), role);
        }
        for (String role : roles) {
            Objects.requireNonNull(agent.getRoleFullInfo(role), role);
        }
        List<String> accounts = agent.getAccountsList();
        long grants = 0;
        for (String account : accounts) {
            Objects.requireNonNull(agent.getAccountInfo(account), account);
            grants += agent.getAccountGrants(account).size();
        }
        return new Reconciled(roles.size(), accounts.size(), grants);
    }

    /**
     * What an authoritative load read.
     *
     * @param changes how many identities
     * @param mark where the next load begins
     */
    record Loaded(int changes, String mark) {}

    /**
     * Makes the calls of an authoritative load.
     *
     * @param mark where it begins; "" for all identities
     */
    Loaded load(String mark) throws Exception {
        AuthoritativeIdentitySource2 source = (AuthoritativeIdentitySource2) connect();
        String since = mark.isEmpty() ? null : mark;
        int changes = 0;
        boolean more = true;
        while (more) {
            Collection<AuthoritativeChange> page = source.getChanges(since);
            changes += page.size();
            more = !page.isEmpty() && source.hasMoreData();
        }
        return new Loaded(changes, source.getNextChange());
    }

    @Override
    public synchronized void close() {
        agents.forEach(Agent::close);
        agents.clear();
    }
}
