package com.soffid.iam.scim.workbench.agentconfig;

import java.util.Optional;

/** Asks the person at the keyboard for a password. */
@FunctionalInterface
public interface PasswordPrompt {
    /** For runs that nobody watches. */
    PasswordPrompt NOBODY = question -> Optional.empty();

    /** What was typed, or nothing where nobody can be asked. */
    Optional<String> ask(String question);
}
