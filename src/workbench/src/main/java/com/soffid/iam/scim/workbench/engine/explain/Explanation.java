package com.soffid.iam.scim.workbench.engine.explain;

import com.soffid.iam.scim.workbench.engine.plan.PlannedObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that concerns one account. Immutable, and free of secrets.
 *
 * @param account its name
 * @param verdict what the next update does and why, in sentences
 * @param soffid the values of Soffid that expressions see, by their names; empty if Soffid has no such account
 * @param mappings what each object mapping makes of them
 * @param target the values of the target's resource, by their paths; empty if the target has none
 * @param rolesInSoffid the roles that Soffid grants to the account
 * @param rolesInTarget the roles that it has in the target; empty if that is not known
 * @param next what the next update would change; empty if that is not known
 * @param problems what could not be found out, and why
 */
public record Explanation(
        String account,
        List<String> verdict,
        Map<String, String> soffid,
        List<MappingResult> mappings,
        Map<String, String> target,
        List<String> rolesInSoffid,
        Optional<List<String>> rolesInTarget,
        Optional<PlannedObject> next,
        List<String> problems) {
    public Explanation {
        verdict = List.copyOf(verdict);
        soffid = new TreeMap<>(soffid);
        mappings = List.copyOf(mappings);
        target = new TreeMap<>(target);
        rolesInSoffid = List.copyOf(rolesInSoffid);
        problems = List.copyOf(problems);
    }

    /** Whether everything could be found out. */
    public boolean succeeded() {
        return problems.isEmpty();
    }

    /**
     * What one object mapping makes of the account.
     *
     * @param mapping its names in the console
     * @param applies whether its condition is true
     * @param values the values that it gives, by their paths
     * @param problem why it cannot be evaluated, if it cannot
     */
    public record MappingResult(String mapping, boolean applies, Map<String, String> values, Optional<String> problem) {
        public MappingResult {
            values = new TreeMap<>(values);
        }
    }
}
