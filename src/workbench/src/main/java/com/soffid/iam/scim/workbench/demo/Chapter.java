package com.soffid.iam.scim.workbench.demo;

import java.util.List;

/**
 * A step of the demo.
 *
 * @param language in which Soffid's scripts are
 * @param title what happens
 * @param outcome what the sync server would report of it
 * @param requests how many requests the target received
 * @param writes how many of them were to change something
 * @param checks what was looked up afterwards
 */
public record Chapter(String language, String title, String outcome, int requests, int writes, List<Check> checks) {
    public Chapter {
        checks = List.copyOf(checks);
    }

    public boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }
}
