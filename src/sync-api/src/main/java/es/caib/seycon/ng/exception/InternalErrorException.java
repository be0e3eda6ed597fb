package es.caib.seycon.ng.exception;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Locale;

/**
 * The checked exception of the whole platform. An agent throws it when a call fails.
 *
 * <p>The form of the real class's messages is not documented. Here a message with arguments is formatted by {@link
 * String#format} when it has a percent sign and by {@link MessageFormat} otherwise; text that is not a pattern stays as it
 * is. The last argument is also the cause when it is a {@link Throwable}.
 */
public class InternalErrorException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes an exception without a message. */
    public InternalErrorException() {}

    public InternalErrorException(String message) {
        super(message);
    }

    public InternalErrorException(String message, Object... arguments) {
        super(text(message, arguments), lastThrowable(arguments));
    }

    public InternalErrorException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public void printStackTrace() {
        super.printStackTrace();
    }

    @Override
    public void printStackTrace(PrintStream stream) {
        super.printStackTrace(stream);
    }

    @Override
    public void printStackTrace(PrintWriter writer) {
        super.printStackTrace(writer);
    }

    /** Returns the causes, one a line, without their stack traces; empty when there is no cause. */
    public String getCauseFiltratString() {
        StringBuilder lines = new StringBuilder();
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            lines.append(cause).append('\n');
        }
        return lines.toString();
    }

    @Override
    public Throwable getCause() {
        return super.getCause();
    }

    @Override
    public String getMessage() {
        return super.getMessage();
    }

    private static String text(String message, Object... arguments) {
        if (message == null || arguments == null || arguments.length == 0) {
            return message;
        }
        try {
            return message.indexOf('%') >= 0
                    ? String.format(Locale.ROOT, message, arguments)
                    : new MessageFormat(message, Locale.ROOT).format(arguments);
        } catch (IllegalArgumentException notAPattern) {
            return message;
        }
    }

    private static Throwable lastThrowable(Object... arguments) {
        Object last = arguments == null || arguments.length == 0 ? null : arguments[arguments.length - 1];
        return last instanceof Throwable ? (Throwable) last : null;
    }
}
