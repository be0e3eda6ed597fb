package com.soffid.iam.scim.workbench.engine.authoritative;

import com.soffid.iam.scim.workbench.addon.AgentSession;
import com.soffid.iam.scim.workbench.addon.ConnectException;
import com.soffid.iam.scim.workbench.addon.Dispatcher;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.control.RunOptions;
import com.soffid.iam.scim.workbench.engine.load.LoadContext;
import com.soffid.iam.scim.workbench.engine.load.LoadTriggers;
import com.soffid.iam.scim.workbench.engine.load.RunAbortedException;
import com.soffid.iam.scim.workbench.engine.report.Failure;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import com.soffid.iam.sync.intf.AuthoritativeChange;
import com.soffid.iam.sync.intf.AuthoritativeIdentitySource2;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads authoritative changes as the sync server does: page by page, with the same mark for every page. */
public final class ImportRun {
    private final Dispatcher dispatcher;
    private final SoffidDirectory soffid;
    private final AgentConfig config;
    private final RunOptions options;

    /** @param options a selection makes the load a partial one: it gives no mark and removes nothing */
    public ImportRun(Dispatcher dispatcher, SoffidDirectory soffid, AgentConfig config, RunOptions options) {
        this.dispatcher = dispatcher;
        this.soffid = soffid;
        this.config = config;
        this.options = options;
    }

    /** Loads everything, and disables or deletes in Soffid what the source no longer has. */
    public ImportReport full() {
        return run(null, true);
    }

    /** Loads what changed since a mark; null, as in a first run, loads everything. */
    public ImportReport since(@Nullable String mark) {
        return run(mark, false);
    }

    private ImportReport run(@Nullable String mark, boolean full) {
        ImportTally tally = new ImportTally();
        // The sync server leaves the instance of an import open: no agent may depend on being closed.
        try {
            AgentSession session = dispatcher.connect();
            AuthoritativeIdentitySource2 source = session.as(AuthoritativeIdentitySource2.class)
                    .orElseThrow(() -> new RunAbortedException(
                            "connect", "this agent does not offer AuthoritativeIdentitySource2"));
            LoadTriggers triggers = new LoadTriggers(config.loadTriggers(), dispatcher);
            LoadContext context = new LoadContext(
                    soffid, dispatcher.system(), dispatcher.server(), triggers, tally.problems(), options);
            return tally.report(load(source, context, tally, mark, full), Optional.empty());
        } catch (RunAbortedException e) {
            return tally.report(Optional.empty(), Optional.of(e.failure()));
        } catch (ConnectException e) {
            return tally.report(Optional.empty(), Optional.of(Failure.of("connect", e)));
        }
    }

    private static Optional<String> load(
            AuthoritativeIdentitySource2 source,
            LoadContext context,
            ImportTally tally,
            @Nullable String mark,
            boolean full)
            throws RunAbortedException {
        ChangeLoad changes = new ChangeLoad(context, tally);
        boolean more = true;
        while (more && !changes.hasEnough()) {
            if (context.options().control().isStopped()) {
                throw RunAbortedException.byUser("getChanges");
            }
            more = page(source, changes, tally, mark);
            context.options().control().progress(changes.applied(), 0);
        }
        if (!context.options().selection().isAll()) {
            return Optional.empty();
        }
        String next = call("getNextChange", source::getNextChange);
        boolean clean = tally.problems().isEmpty();
        if (full && clean) {
            changes.removeUnseen();
        }
        return clean && !full ? Optional.ofNullable(next) : Optional.empty();
    }

    /** Loads one page; false after the last one. An empty page is the last one, even if the agent says that there is more. */
    private static boolean page(
            AuthoritativeIdentitySource2 source, ChangeLoad changes, ImportTally tally, @Nullable String mark)
            throws RunAbortedException {
        Collection<AuthoritativeChange> page = call("getChanges", () -> source.getChanges(mark));
        tally.page();
        if (page == null || page.isEmpty()) {
            return false;
        }
        page.forEach(changes::apply);
        return call("hasMoreData", source::hasMoreData);
    }

    private interface Call<T> {
        T make() throws Exception;
    }

    private static <T> T call(String name, Call<T> call) throws RunAbortedException {
        try {
            return call.make();
        } catch (Exception | LinkageError e) {
            throw new RunAbortedException(name, e);
        }
    }
}
