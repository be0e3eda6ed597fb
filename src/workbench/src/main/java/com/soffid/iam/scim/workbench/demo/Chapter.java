package com.soffid.iam.scim.workbench.demo;

import java.util.List;

/**
 * A step of the demo.
 *
 * @param language the language of Soffid's scripts
 * @param title what happens
 * @param outcome the report of the run in one line
 * @param requests how many requests the target received
 * @param writes how many of them change a resource
 * @param changing the requests that change a resource, with method, path and status
 * @param difference what Soffid's preview says before the run; empty if the step does not show it
 * @param checks the checks after the run
 */
public record Chapter(
        String language,
        String title,
        String outcome,
        int requests,
        int writes,
        List<String> changing,
        List<String> difference,
        List<Check> checks) {
    public Chapter {
        changing = List.copyOf(changing);
        difference = List.copyOf(difference);
        checks = List.copyOf(checks);
    }

    public boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }
}
