package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.sync.agent.scim.http.DebugLog;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;

/**
 * The log of one agent instance. Each call writes one line, also if the text has line breaks. The log is looked up at each
 * use, because a test run of the console replaces it while the instance is open. Thread-safe.
 */
final class AgentLog implements DebugLog {

    /** A little longer than a request or an answer with the part of its body that is shown. */
    private static final int LONGEST_REQUEST = 80 * 1024;

    private static final int LONGEST = 8 * 1024;

    private final Supplier<Logger> log;
    private final BooleanSupplier debug;

    /** @param debug whether requests are wanted in the log of the sync server, which shows no debug lines by default */
    AgentLog(Supplier<Logger> log, BooleanSupplier debug) {
        this.log = log;
        this.debug = debug;
    }

    void info(String line) {
        log.get().info(SingleLine.of(line, LONGEST));
    }

    @Override
    public void warn(String line) {
        log.get().warn(SingleLine.of(line, LONGEST));
    }

    /**
     * Writes a request or an answer: as information where the administrator wants it in a log that shows no more, else for
     * debugging. A captured log records every level, so that each operation still has one line of information there.
     */
    @Override
    public void write(Supplier<String> line) {
        Logger current = log.get();
        if (debug.getAsBoolean() && !current.isTraceEnabled()) {
            current.info(SingleLine.of(line.get(), LONGEST_REQUEST));
        } else if (current.isDebugEnabled()) {
            current.debug(SingleLine.of(line.get(), LONGEST_REQUEST));
        }
    }
}
