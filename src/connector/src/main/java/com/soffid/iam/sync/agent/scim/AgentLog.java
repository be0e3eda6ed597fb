package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.sync.agent.scim.transport.DebugLog;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;

/**
 * The agent's log. It is looked up at each use, because a test run of the console replaces it while the agent lives.
 * Thread-safe.
 */
final class AgentLog implements DebugLog {

    private final Supplier<Logger> log;
    private final BooleanSupplier debug;

    /** @param debug whether requests are wanted in the log of the sync server, which shows no debug lines by default */
    AgentLog(Supplier<Logger> log, BooleanSupplier debug) {
        this.log = log;
        this.debug = debug;
    }

    void info(String line) {
        log.get().info(line);
    }

    @Override
    public void warn(String line) {
        log.get().warn(line);
    }

    @Override
    public void write(Supplier<String> line) {
        if (debug.getAsBoolean()) {
            log.get().info(line.get());
        } else if (log.get().isDebugEnabled()) {
            log.get().debug(line.get());
        }
    }
}
