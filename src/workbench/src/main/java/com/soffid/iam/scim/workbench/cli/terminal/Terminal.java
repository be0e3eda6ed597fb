package com.soffid.iam.scim.workbench.cli.terminal;

import java.io.Console;
import java.util.Optional;

/** The terminal of the user, if the program has one. */
public final class Terminal {
    private Terminal() {}

    /** Whether a person sees what the program prints, and can type. */
    public static boolean isPresent() {
        return find().isPresent();
    }

    /** The line that was typed; empty if there is no terminal. */
    public static Optional<String> ask(String question) {
        return find().map(console -> console.readPassword("%s", question)).map(String::new);
    }

    /** Like {@link #ask}, but what is typed can be seen. */
    public static Optional<String> askOpenly(String question) {
        return find().map(console -> console.readLine("%s", question));
    }

    @SuppressWarnings("SystemConsoleNull")
    private static Optional<Console> find() {
        Console console = System.console();
        return console != null && isTerminal(console) ? Optional.of(console) : Optional.empty();
    }

    private static boolean isTerminal(Console console) {
        try {
            // Since Java 22 there is a console without a terminal, too, which says so.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }
}
