package com.soffid.iam.sync.agent.scim.http.chain;

import com.soffid.iam.sync.agent.scim.http.DebugLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Keeps the lines, as if debugging was on. */
public final class RecordingLog implements DebugLog {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void write(Supplier<String> line) {
        lines.add(line.get());
    }

    public List<String> lines() {
        return lines;
    }
}
