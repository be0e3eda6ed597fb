package com.soffid.iam.scim.workbench.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects the checks of one chapter. */
final class Checks {
    private final List<Check> checks = new ArrayList<>();

    void that(String what, boolean passed) {
        that(what, passed, "");
    }

    void that(String what, boolean passed, Object found) {
        checks.add(new Check(what, passed, passed ? "" : String.valueOf(found)));
    }

    void equal(String what, Object found, Object expected) {
        that(what, Objects.equals(found, expected), "found " + found + " instead of " + expected);
    }

    List<Check> all() {
        return List.copyOf(checks);
    }
}
