package com.soffid.iam.scim.workbench.engine.report;

import java.rmi.RemoteException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that failed.
 *
 * @param what what was tried
 * @param reason why it failed, as Soffid would show it
 */
public record Failure(String what, String reason) {
    private static final Pattern PREFIX = Pattern.compile("^SCIM .*? failed: ", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("(https?://[^/\\s]+)/\\S*");
    private static final Pattern HISTORY = Pattern.compile(" \\(tried (?:[^()]|\\([^()]*\\))*\\)");
    private static final Pattern OF_THE_TARGET =
            Pattern.compile("got no whole answer|status 401|No token:|Cannot connect to the agent");

    /** The failure that an exception stands for; the reason is the one that Soffid would show, without names of classes. */
    public static Failure of(Object what, Throwable thrown) {
        return new Failure(what.toString(), reasonOf(thrown));
    }

    /** Soffid shows the message of an exception, and that of its root cause. */
    private static String reasonOf(Throwable thrown) {
        if (thrown instanceof RemoteException) {
            return "Cannot connect to the agent: " + textOf(rootOf(thrown));
        }
        Throwable root = rootOf(thrown);
        String shown = textOf(root);
        return root == thrown || thrown.getMessage() == null || shown.equals(thrown.getMessage())
                ? shown
                : thrown.getMessage() + " (root cause: " + shown + ")";
    }

    /** The message; only an exception without one is shown by its class. */
    private static String textOf(Throwable thrown) {
        @Nullable String message = thrown.getMessage();
        return message == null || message.isBlank()
                ? "unexpected " + thrown.getClass().getSimpleName()
                : message;
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    /**
     * The reason without what differs from object to object: the call, the path of the address, the attempts. Failures with the
     * same cause have one reason.
     */
    public String cause() {
        String text = PREFIX.matcher(reason).replaceFirst("");
        text = HISTORY.matcher(text).replaceAll("");
        return ADDRESS.matcher(text).replaceAll(address -> Matcher.quoteReplacement(address.group(1) + "/..."));
    }

    /** Whether the target did not answer or refused the credentials, so that other tasks would most likely fail, too. */
    public boolean concernsTheTarget() {
        return OF_THE_TARGET.matcher(reason).find();
    }

    @Override
    public String toString() {
        return what + ": " + reason;
    }
}
