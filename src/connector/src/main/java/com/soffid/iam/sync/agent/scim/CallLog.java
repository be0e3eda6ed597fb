package com.soffid.iam.sync.agent.scim;

import com.soffid.iam.sync.agent.scim.http.DebugLog;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The log of the agent instance whose call runs on the current thread. What several instances share writes to it, so that each
 * line is in the log of the call that caused it: the console may capture the log of one instance. Outside of a call, nothing
 * is written. Thread-safe.
 */
final class CallLog implements DebugLog {

    private static final ThreadLocal<@Nullable AgentLog> CURRENT = new ThreadLocal<>();

    /** Runs a call whose lines go to this log; a call within a call has its own. */
    <T extends @Nullable Object> T during(AgentLog log, Supplier<T> call) {
        AgentLog outer = CURRENT.get();
        CURRENT.set(log);
        try {
            return call.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    @Override
    public void write(Supplier<String> line) {
        AgentLog log = CURRENT.get();
        if (log != null) {
            log.write(line);
        }
    }

    @Override
    public void warn(String line) {
        AgentLog log = CURRENT.get();
        if (log != null) {
            log.warn(line);
        }
    }
}
