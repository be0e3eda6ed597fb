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

    /**
     * Writes a request or an answer: as information where the administrator wants it in a log that shows no more, else for
     * debugging. A captured log records every level, so that each operation still has one line of information there.
     */
    @Override
    public void write(Supplier<String> line) {
        Logger current = log.get();
        if (debug.getAsBoolean() && !current.isTraceEnabled()) {
            current.info(line.get());
        } else if (current.isDebugEnabled()) {
            current.debug(line.get());
        }
    }
}
