package com.soffid.iam.scim.workbench.demo;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.soffid.Grant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Soffid reads from the target: reconciliation, and loads from an authoritative source. */
final class LoadChapters {
    private static final String CHANGED = "person-0007";
    private static final String DELETED = "person-0042";

    private final Story story;
    private final DemoTarget target;
    private final int strangers;

    LoadChapters(Story story, DemoTarget target, int strangers) {
        this.story = story;
        this.target = target;
        this.strangers = strangers;
    }

    void reconcile(Workbench workbench) {
        target.addUsers(strangers);
        target.addGroup("guests", List.of(CHANGED, DELETED));
        story.chapter(
                strangers
                        + " accounts and a group with two members appear that Soffid did not make: reconciliation finds them, page by page",
                () -> workbench.reconcile(true),
                (checks, report, traffic) -> {
                    checks.equal(
                            "every user of the server was read",
                            report.accounts().read(),
                            target.userCount());
                    checks.equal(
                            "Soffid knows them all",
                            workbench.soffid().accounts().size(),
                            target.userCount());
                    checks.equal(
                            "the two members of the group have the role",
                            members(workbench, "guests"),
                            List.of(CHANGED, DELETED));
                    checks.equal("nothing was written to the server", traffic.writes(), 0);
                });
        story.chapter(
                "The same again: Soffid's copy is up to date",
                () -> workbench.reconcile(true),
                (checks, report, traffic) -> {
                    checks.equal("no account is new", report.accounts().created(), 0);
                    checks.equal("no account changed", report.accounts().updated(), 0);
                    checks.equal("no account was removed", report.accounts().removed(), 0);
                    checks.equal(
                            "no grant changed",
                            report.grants().created() + report.grants().removed(),
                            0);
                });
    }

    /** @param workbench an empty Soffid, for which the target is an authoritative source */
    void load(Workbench workbench) {
        AtomicReference<String> mark = new AtomicReference<>("");
        story.chapter(
                "Another Soffid takes the server as its source of identities: the first load brings all users",
                () -> noted(workbench.importSince(null), mark),
                (checks, report, traffic) -> {
                    checks.equal(
                            "every user of the server is in Soffid",
                            workbench.soffid().users().size(),
                            target.userCount());
                    checks.that(
                            "there is a mark for the next load",
                            report.nextChange().isPresent());
                });
        target.change(CHANGED, "nickName", "Seven");
        target.change(CHANGED, "name.familyName", "Changed");
        story.chapter(
                "One of them changes: the next load reads what changed since the mark",
                () -> noted(workbench.importSince(mark.get()), mark),
                (checks, report, traffic) -> {
                    checks.equal("one user was updated", report.users().updated(), 1);
                    checks.equal("it is the right one", lastName(workbench, CHANGED), "Changed");
                    checks.that(
                            "not all users were read again",
                            report.users().read() < target.userCount(),
                            report.users().read());
                });
        target.delete(DELETED);
        story.chapter(
                "One is deleted at the source: a full load finds that it is missing",
                workbench::importFull,
                (checks, report, traffic) -> {
                    checks.equal("one user was disabled", report.users().removed(), 1);
                    checks.equal("it is the right one", active(workbench, DELETED), false);
                });
    }

    private static ImportReport noted(ImportReport report, AtomicReference<String> mark) {
        report.nextChange().ifPresent(mark::set);
        return report;
    }

    private static List<String> members(Workbench workbench, String role) {
        return workbench.soffid().grants().ofRole(role).stream()
                .map(Grant::account)
                .sorted()
                .toList();
    }

    private static String lastName(Workbench workbench, String userName) {
        return workbench.soffid().users().find(userName).map(User::getLastName).orElse("");
    }

    private static boolean active(Workbench workbench, String userName) {
        return workbench.soffid().users().find(userName).map(User::getActive).orElse(false);
    }
}
