package com.soffid.iam.scim.workbench.addon;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * The log of one agent instance: passes every line on to the ordinary log, and keeps the lines of information while a caller wants
 * them. The agent says there, and nowhere else, what a call did. Thread-safe.
 */
final class InstanceLog extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final transient Logger next;
    private transient volatile @Nullable Queue<String> kept;

    InstanceLog(Logger next) {
        this.next = next;
        this.name = next.getName();
    }

    /** Begins to keep lines of information; drops those that were kept before. */
    void begin() {
        kept = new ConcurrentLinkedQueue<>();
    }

    /** The lines that are kept. */
    List<String> lines() {
        Queue<String> lines = kept;
        return lines == null ? List.of() : List.copyOf(lines);
    }

    @Override
    public boolean isTraceEnabled() {
        return next.isTraceEnabled();
    }

    @Override
    public boolean isDebugEnabled() {
        return next.isDebugEnabled();
    }

    @Override
    public boolean isInfoEnabled() {
        return kept != null || next.isInfoEnabled();
    }

    @Override
    public boolean isWarnEnabled() {
        return next.isWarnEnabled();
    }

    @Override
    public boolean isErrorEnabled() {
        return next.isErrorEnabled();
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String line = arguments == null ? pattern : MessageFormatter.basicArrayFormat(pattern, arguments);
        Queue<String> lines = kept;
        if (lines != null && level == Level.INFO) {
            lines.add(line);
        }
        if (next.isEnabledForLevel(level)) {
            next.makeLoggingEventBuilder(level).setCause(thrown).log(line);
        }
    }
}
