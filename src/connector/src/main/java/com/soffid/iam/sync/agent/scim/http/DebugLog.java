package com.soffid.iam.sync.agent.scim.http;

import java.util.function.Supplier;

/** Where requests are written when somebody wants to see them. Implementations are thread-safe. */
public interface DebugLog {

    /** Writes a line, made only when it is wanted. */
    void write(Supplier<String> line);

    /** Writes what an administrator should look at though it works; a log without levels takes it as any line. */
    default void warn(String line) {
        write(() -> line);
    }
}
