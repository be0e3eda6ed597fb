package com.soffid.iam.scim.workbench.demo;

import com.soffid.iam.scim.workbench.demo.DemoTarget.Traffic;
import com.soffid.iam.scim.workbench.engine.Failure;
import com.soffid.iam.scim.workbench.engine.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Plays chapters one after the other: lets something happen, counts the requests, looks at what came of it. */
final class Story {
    private final DemoTarget target;
    private final String language;
    private final Consumer<Chapter> listener;
    private final List<Chapter> chapters = new ArrayList<>();

    /**
     * @param language in which Soffid's scripts are
     * @param listener is told each chapter as soon as it is over
     */
    Story(DemoTarget target, String language, Consumer<Chapter> listener) {
        this.target = target;
        this.language = language;
        this.listener = listener;
    }

    /** What is to be looked up after something happened. */
    interface Inspection<R> {
        void inspect(Checks checks, R report, Traffic traffic);
    }

    <R extends RunReport> void chapter(String title, Supplier<R> happening, Inspection<R> inspection) {
        target.traffic();
        R report = happening.get();
        Traffic traffic = target.traffic();
        Checks checks = new Checks();
        checks.that("the run ended without a failure", report.succeeded(), Headline.failures(report));
        inspection.inspect(checks, report, traffic);
        end(new Chapter(language, title, Headline.of(report), traffic.requests(), traffic.writes(), checks.all()));
    }

    /** Notes that a chapter could not be played to its end. */
    void broken(String title, Throwable thrown) {
        Checks checks = new Checks();
        checks.that("the demo went on", false, Failure.of(title, thrown).reason());
        end(new Chapter(language, title, "broken off", 0, 0, checks.all()));
    }

    private void end(Chapter chapter) {
        chapters.add(chapter);
        listener.accept(chapter);
    }

    /** All chapters so far. */
    List<Chapter> chapters() {
        return List.copyOf(chapters);
    }
}
