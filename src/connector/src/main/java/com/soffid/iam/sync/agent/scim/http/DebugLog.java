package com.soffid.iam.sync.agent.scim.http;

import java.util.function.Supplier;

/** The log for requests and for warnings to the administrator. Implementations are thread-safe. */
public interface DebugLog {

    /** Writes a line. It is made only if the log shows it. */
    void write(Supplier<String> line);

    /** Warns the administrator of a thing that works but needs attention. A log without levels writes an ordinary line. */
    default void warn(String line) {
        write(() -> line);
    }
}
