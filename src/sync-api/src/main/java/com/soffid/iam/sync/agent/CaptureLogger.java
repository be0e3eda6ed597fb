package com.soffid.iam.sync.agent;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.DateFormat;
import java.util.Date;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/**
 * A logger that records each message as a line of text, which is the time, the level and the message, and passes nothing on
 * to another logger.
 *
 * <p>As on the platform every level is enabled, an error with arguments or an exception is recorded as INFO, and a message
 * with three or more arguments, which are an array, takes the whole array for its first argument. Thread-safe.
 */
final class CaptureLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final StringBuilder text = new StringBuilder();

    CaptureLogger() {
        this.name = "CaptureLogger";
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
    public void trace(String format, Object... arguments) {
        trace(format, (Object) arguments);
    }

    @Override
    public void debug(String format, Object... arguments) {
        debug(format, (Object) arguments);
    }

    @Override
    public void info(String format, Object... arguments) {
        info(format, (Object) arguments);
    }

    @Override
    public void warn(String format, Object... arguments) {
        warn(format, (Object) arguments);
    }

    @Override
    public void error(String format, Object... arguments) {
        error(format, (Object) arguments);
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return CaptureLogger.class.getName();
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
        Level shown = level == Level.ERROR && (arguments != null || thrown != null) ? Level.INFO : level;
        StringWriter lines = new StringWriter();
        PrintWriter writer = new PrintWriter(lines, true);
        writer.print(DateFormat.getDateTimeInstance(DateFormat.SHORT, DateFormat.MEDIUM)
                .format(new Date()));
        writer.println(" " + shown + " " + MessageFormatter.basicArrayFormat(pattern, arguments));
        if (thrown != null) {
            thrown.printStackTrace(writer);
        }
        synchronized (text) {
            text.append(lines);
        }
    }
}
