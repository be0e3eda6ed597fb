package com.soffid.iam.sync.agent;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A logger that records each message as a line of text and passes it on to another logger.
 *
 * <p>Every level is enabled, as a captured log serves a test run of the agent in debug mode. Thread-safe.
 */
final class CaptureLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final transient Logger next;
    private final StringBuilder text = new StringBuilder();

    CaptureLogger(Logger next) {
        this.next = next;
        this.name = next.getName();
    }

    String captured() {
        synchronized (text) {
            return text.toString();
        }
    }

    @Override
    public boolean isTraceEnabled() {
        return true;
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return CaptureLogger.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
        String message = MessageFormatter.basicArrayFormat(pattern, arguments);
        StringWriter line = new StringWriter();
        line.append(level.name()).append(' ').append(message).append('\n');
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(line, true));
        }
        synchronized (text) {
            text.append(line);
        }
        LoggingEventBuilder event = next.atLevel(level);
        (thrown == null ? event : event.setCause(thrown)).log(message);
    }
}
