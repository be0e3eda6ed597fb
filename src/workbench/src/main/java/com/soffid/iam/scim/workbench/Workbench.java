package com.soffid.iam.scim.workbench;

import com.soffid.iam.api.System;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import com.soffid.iam.scim.workbench.engine.authoritative.ImportRun;
import com.soffid.iam.scim.workbench.engine.control.RunControl;
import com.soffid.iam.scim.workbench.engine.control.RunOptions;
import com.soffid.iam.scim.workbench.engine.provisioning.ProvisioningRun;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.reconcile.ReconcileRun;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import com.soffid.iam.scim.workbench.soffid.ServerProxy;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the agent of an addon JAR for one system in a Soffid that is kept in memory. Change that Soffid, then run the tasks and
 * loads that a sync server would run.
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

    /** Like {@link #open(AddonJar, AgentParameters, AgentConfig)}, but for a system that has more than the agent's parameters. */
    public static Workbench open(AddonJar addon, System system, AgentConfig config) {
        return open(addon, system, config, Interpreter.JAVASCRIPT);
    }

    /** Like {@link #open(AddonJar, System, AgentConfig)}, but in a Soffid that runs scripts with this interpreter. */
    public static Workbench open(AddonJar addon, System system, AgentConfig config, Interpreter interpreter) {
        SoffidDirectory soffid = new SoffidDirectory(system.getName());
        interpreter.configure(soffid);
        Dispatcher dispatcher = new Dispatcher(addon, system, ServerProxy.of(soffid, system), config.mappings());
        return new Workbench(addon, config, soffid, dispatcher);
    }

    /** The data of Soffid. Change it, then run the tasks that bring the change to the target. */
    public SoffidDirectory soffid() {
        return soffid;
    }

    /** Makes the agent instances. */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** A connected agent instance, for calls that no run makes; the caller closes it. */
    public AgentSession connect() {
        return dispatcher.connectMain();
    }

    public ProvisioningReport provision(Task... tasks) {
        return provision(List.of(tasks));
    }

    public ProvisioningReport provision(List<? extends Task> tasks) {
        return new ProvisioningRun(dispatcher, soffid).run(tasks);
    }

    /** Like {@link #provision(List)}, but followed, and perhaps ended early, by a control. */
    public ProvisioningReport provision(List<? extends Task> tasks, RunControl control) {
        return new ProvisioningRun(dispatcher, soffid).under(control).run(tasks);
    }

    /** Like {@link #provision(List)}, but on several dispatcher threads with an agent instance each. */
    public ProvisioningReport provisionConcurrently(List<? extends Task> tasks, int threads) {
        return new ProvisioningRun(dispatcher, soffid).onThreads(threads).run(tasks);
    }

    /** The actions of an administrator in Soffid's console. */
    public SoffidConsole console() {
        return new SoffidConsole(dispatcher, soffid);
    }

    /** Loads the target's accounts, roles and grants; in full mode also removes what the target no longer has. */
    public ReconcileReport reconcile(boolean full) {
        return reconcile(full, RunOptions.ALL);
    }

    /** Like {@link #reconcile(boolean)}, for the selected accounts only and under a control. */
    public ReconcileReport reconcile(boolean full, RunOptions options) {
        return new ReconcileRun(dispatcher, soffid, config, options).run(full);
    }

    /** Loads all identities and disables those that the target no longer has. */
    public ImportReport importFull() {
        return importFull(RunOptions.ALL);
    }

    /** Like {@link #importFull()}, under a control; with a selection it disables no identity. */
    public ImportReport importFull(RunOptions options) {
        return new ImportRun(dispatcher, soffid, config, options).full();
    }

    /** Loads the identities that changed since a mark; loads all of them if the mark is null. */
    public ImportReport importSince(@Nullable String mark) {
        return importSince(mark, RunOptions.ALL);
    }

    /** Like {@link #importSince(String)}, under a control; with a selection it gives no mark. */
    public ImportReport importSince(@Nullable String mark, RunOptions options) {
        return new ImportRun(dispatcher, soffid, config, options).since(mark);
    }

    @Override
    public void close() {
        addon.close();
    }
}
