package com.soffid.iam.scim.workbench.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the console shows of an account's password.
 *
 * @param answer what the agent's own check said; empty if it has none
 * @param matches whether the agent accepted the password that Soffid knows; asked only if the answer is empty
 */
public record PasswordStatus(Collection<Map<String, Object>> answer, boolean matches) {
    public PasswordStatus {
        answer = List.copyOf(answer);
    }
}
