package com.soffid.iam.scim.workbench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.scim.workbench.SoffidConsole;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Grants and revokes a role: the agent gets an update of the role and one of the account, in any order. */
final class GrantChapters {
    private static final String ROLE = "pilots";

    private final Story story;
    private final Workbench workbench;
    private final SoffidDirectory soffid;
    private final DemoTarget target;

    GrantChapters(Story story, Workbench workbench, DemoTarget target) {
        this.story = story;
        this.workbench = workbench;
        this.soffid = workbench.soffid();
        this.target = target;
    }

    void play() {
        aMemberThatIsNotThereYet();
        inEitherOrder();
    }

    private void aMemberThatIsNotThereYet() {
        new Staff(soffid)
                .put(Person.of("dora", "Dora", "Evans", "dora@example.com")
                        .withPassword(soffid.passwords().generate().getPassword()));
        soffid.addRole(ROLE);
        soffid.grants().add("dora", ROLE);
        story.chapter(
                "Dora is to be a pilot, and her account is not there yet: the role comes without her, and that is no failure",
                () -> workbench.provision(new Task.UpdateRole(ROLE)),
                (checks, report, traffic) -> {
                    checks.that("the group is there", target.group(ROLE).isPresent());
                    checks.equal("it has no members", members(), Set.of());
                });
        story.chapter(
                "Dora's account comes, and brings her into the role",
                () -> workbench.provision(new Task.UpdateUser("dora")),
                (checks, report, traffic) -> checks.equal("dora is a pilot", members(), ids("dora")));
    }

    private void inEitherOrder() {
        List<Task> granted = workbench.console().grant("carla", ROLE);
        List<String> preview = new ArrayList<>();
        story.chapter(
                "Carla is granted the role: before anything happens, the console shows what would",
                () -> {
                    preview.addAll(preview("carla"));
                    return workbench.provision(List.of());
                },
                (checks, report, traffic) -> {
                    checks.that("the preview names the role", preview.toString().contains(ROLE), preview);
                    checks.equal("nothing was written", traffic.writes(), 0);
                    checks.equal("dora is the only pilot", members(), ids("dora"));
                });
        story.chapter(
                "It happens: the role's update first, the account's second",
                () -> workbench.provision(granted),
                (checks, report, traffic) -> {
                    checks.equal("both are pilots", members(), ids("carla", "dora"));
                    checks.equal("one request did it", traffic.writes(), 1);
                });
        List<Task> revoked = workbench.console().revoke("carla", ROLE);
        story.chapter(
                "The role is taken from Carla again: this time the account's update comes first",
                () -> workbench.provision(revoked.get(1), revoked.get(0)),
                (checks, report, traffic) -> {
                    checks.equal("dora is left", members(), ids("dora"));
                    checks.equal("one request did it", traffic.writes(), 1);
                });
    }

    /** The changes of an account as the console previews them. */
    private List<String> preview(String account) {
        SoffidConsole console = workbench.console();
        try {
            return console.accountChanges(account).orElse(List.of()).stream()
                    .map(change -> String.join(" ", change))
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("The agent cannot tell what would change", e);
        }
    }

    private Set<String> members() {
        Set<String> members = new TreeSet<>();
        target.group(ROLE)
                .ifPresent(found -> found.path("members")
                        .forEach(member -> members.add(member.path("value").asText())));
        return members;
    }

    private Set<String> ids(String... userNames) {
        Set<String> ids = new TreeSet<>();
        for (String userName : userNames) {
            target.user(userName)
                    .map(user -> user.path("id"))
                    .map(JsonNode::asText)
                    .ifPresent(ids::add);
        }
        return ids;
    }
}
