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
 * @param checks the checks after the run
 */
public record Chapter(String language, String title, String outcome, int requests, int writes, List<Check> checks) {
    public Chapter {
        checks = List.copyOf(checks);
    }

    public boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }
}
