package com.soffid.iam.scim.workbench.demo;

import java.util.List;

/** The whole demo: it succeeded if every check of every chapter passed. */
public record DemoReport(boolean succeeded, List<Chapter> chapters) {
    public DemoReport {
        chapters = List.copyOf(chapters);
    }

    static DemoReport of(List<Chapter> chapters) {
        return new DemoReport(chapters.stream().allMatch(Chapter::passed), chapters);
    }
}
