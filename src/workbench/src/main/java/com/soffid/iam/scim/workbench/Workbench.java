package com.soffid.iam.scim.workbench;

import com.soffid.iam.api.System;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.engine.ImportReport;
import com.soffid.iam.scim.workbench.engine.ImportRun;
import com.soffid.iam.scim.workbench.engine.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.ProvisioningRun;
import com.soffid.iam.scim.workbench.engine.ReconcileReport;
import com.soffid.iam.scim.workbench.engine.ReconcileRun;
import com.soffid.iam.scim.workbench.engine.SoffidConsole;
import com.soffid.iam.scim.workbench.engine.Task;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import com.soffid.iam.scim.workbench.soffid.ServerProxy;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One system in a Soffid that lives in memory, with its agent taken from an addon JAR: change Soffid, then run what a sync
 * server would run.
 */
public final class Workbench implements AutoCloseable {
    private final AddonJar addon;
    private final AgentConfig config;
    private final SoffidDirectory soffid;
    private final Dispatcher dispatcher;

    private Workbench(AddonJar addon, AgentConfig config, SoffidDirectory soffid, Dispatcher dispatcher) {
        this.addon = addon;
        this.config = config;
        this.soffid = soffid;
        this.dispatcher = dispatcher;
    }

    /**
     * Sets a system up in an empty Soffid that runs scripts in JavaScript, as a new installation does. Closing the workbench
     * closes the addon.
     */
    public static Workbench open(AddonJar addon, AgentParameters parameters, AgentConfig config) {
        return open(addon, parameters.toSystem(), config);
    }

    /** As {@link #open(AddonJar, AgentParameters, AgentConfig)}, for a system that has more than the agent's parameters. */
    public static Workbench open(AddonJar addon, System system, AgentConfig config) {
        return open(addon, system, config, Interpreter.JAVASCRIPT);
    }

    /** As {@link #open(AddonJar, System, AgentConfig)}, in a Soffid that runs scripts with this interpreter. */
    public static Workbench open(AddonJar addon, System system, AgentConfig config, Interpreter interpreter) {
        SoffidDirectory soffid = new SoffidDirectory(system.getName());
        interpreter.configure(soffid);
        Dispatcher dispatcher = new Dispatcher(addon, system, ServerProxy.of(soffid, system), config.mappings());
        return new Workbench(addon, config, soffid, dispatcher);
    }

    /** What Soffid knows: change it, then run the tasks that bring the change to the target. */
    public SoffidDirectory soffid() {
        return soffid;
    }

    /** Where agent instances come from. */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** A connected agent instance, for calls that no run makes; to be closed by the caller. */
    public AgentSession connect() {
        return dispatcher.connectMain();
    }

    public ProvisioningReport provision(Task... tasks) {
        return provision(List.of(tasks));
    }

    public ProvisioningReport provision(List<? extends Task> tasks) {
        return new ProvisioningRun(dispatcher, soffid).run(tasks);
    }

    /** As {@link #provision(List)}, on several dispatcher threads with an agent instance each. */
    public ProvisioningReport provisionConcurrently(List<? extends Task> tasks, int threads) {
        return new ProvisioningRun(dispatcher, soffid).onThreads(threads).run(tasks);
    }

    /** What an administrator does in Soffid's console. */
    public SoffidConsole console() {
        return new SoffidConsole(dispatcher, soffid);
    }

    /** Loads the target's accounts, roles and grants; in full mode also removes what the target no longer has. */
    public ReconcileReport reconcile(boolean full) {
        return new ReconcileRun(dispatcher, soffid, config).run(full);
    }

    /** Loads all identities and disables those that the target no longer has. */
    public ImportReport importFull() {
        return new ImportRun(dispatcher, soffid, config).full();
    }

    /** Loads the identities that changed since a mark; null for all of them. */
    public ImportReport importSince(@Nullable String mark) {
        return new ImportRun(dispatcher, soffid, config).since(mark);
    }

    @Override
    public void close() {
        addon.close();
    }
}
