package com.soffid.iam.scim.workbench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.soffid.iam.api.Password;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.people.Person;
import com.soffid.iam.scim.workbench.people.Staff;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** People join, change and leave: Soffid writes to the target. */
final class ProvisioningChapters {
    private final Story story;
    private final Workbench workbench;
    private final SoffidDirectory soffid;
    private final DemoTarget target;

    ProvisioningChapters(Story story, Workbench workbench, DemoTarget target) {
        this.story = story;
        this.workbench = workbench;
        this.soffid = workbench.soffid();
        this.target = target;
    }

    void peopleCome() {
        Staff staff = new Staff(soffid);
        staff.put(newcomer("anna", "Anna", "Berg"));
        staff.put(newcomer("bruno", "Bruno", "Costa"));
        staff.put(newcomer("carla", "Carla", "Diaz"));
        story.chapter(
                "Three people join, each with a password",
                () -> workbench.provision(Task.everythingIn(soffid)),
                (checks, report, traffic) -> {
                    checks.equal("the server has three users", target.userCount(), 3);
                    checks.equal("anna is called Berg", familyName("anna"), "Berg");
                    checks.that(
                            "anna's mail address is there",
                            user("anna").toString().contains("anna@example.com"));
                    checks.that("anna is active", user("anna").path("active").asBoolean(), user("anna"));
                    checks.that("all can sign in with their passwords", passwordsArrived("anna", "bruno", "carla"));
                });
        story.chapter(
                "The same again: nothing changed, so nothing is written",
                () -> workbench.provision(
                        new Task.UpdateUser("anna"), new Task.UpdateUser("bruno"), new Task.UpdateUser("carla")),
                (checks, report, traffic) -> checks.equal("no request wanted to change anything", traffic.writes(), 0));
    }

    private Person newcomer(String userName, String firstName, String lastName) {
        return Person.of(userName, firstName, lastName, userName + "@example.com")
                .withPassword(soffid.passwords().generate().getPassword());
    }

    void peopleChange() {
        target.change("anna", "nickName", "Annie");
        soffid.users().change("anna", anna -> anna.setLastName("Berg-Ruiz"));
        story.chapter(
                "Anna marries; the nickname that she gave herself on the server is none of Soffid's business",
                preview("anna"),
                () -> workbench.provision(new Task.UpdateUser("anna")),
                (checks, report, traffic) -> {
                    checks.equal("anna is called Berg-Ruiz", familyName("anna"), "Berg-Ruiz");
                    checks.equal(
                            "her nickname is still there",
                            user("anna").path("nickName").asText(),
                            "Annie");
                    checks.equal("one request changed her", traffic.writes(), 1);
                });
        String id = user("anna").path("id").asText();
        soffid.renameAccount("anna", "anna.berg");
        story.chapter(
                "Anna's account is renamed to anna.berg",
                () -> workbench.provision(new Task.UpdateUser("anna")),
                (checks, report, traffic) -> {
                    checks.equal(
                            "it is the same resource under a new name",
                            user("anna.berg").path("id").asText(),
                            id);
                    checks.that(
                            "there is no user anna any more",
                            target.user("anna").isEmpty());
                });
        soffid.disableAccount("bruno");
        story.chapter(
                "Bruno is on leave: his account is disabled",
                () -> workbench.provision(new Task.UpdateUser("bruno")),
                (checks, report, traffic) -> {
                    checks.that("bruno is still there", target.user("bruno").isPresent());
                    checks.that(
                            "bruno is not active", !user("bruno").path("active").asBoolean(true), user("bruno"));
                });
        Password password = soffid.passwords().generate();
        soffid.passwords().set("carla", password);
        story.chapter(
                "Carla gets a new password",
                () -> workbench.provision(new Task.UpdatePassword("carla", false)),
                (checks, report, traffic) -> {
                    checks.that("carla can sign in with it", passwordsArrived("carla"));
                    checks.equal("carla is still called Diaz", familyName("carla"), "Diaz");
                });
    }

    /** The changes of an account as the console previews them. */
    private List<String> preview(String account) {
        try {
            return workbench.console().accountChanges(account).orElse(List.of()).stream()
                    .map(change -> String.join(" ", change))
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException("The agent cannot tell what would change", e);
        }
    }

    void aPasswordIsRefused() {
        Password before = soffid.passwords().find("carla").orElseThrow();
        soffid.passwords().set("carla", new Password("short"));
        story.failure(
                "Carla gets a password that is too short for the server: the task fails and says why",
                () -> workbench.provision(new Task.UpdatePassword("carla", false)),
                (checks, report, traffic) -> {
                    checks.equal("the task failed", report.failures().total(), 1);
                    checks.that(
                            "the reason names the account and what to compare",
                            report.failures().first().stream()
                                    .allMatch(failure -> failure.reason().contains("carla")
                                            && failure.reason().contains("password policy")));
                    checks.that("her password is what it was", target.hasPassword("carla", before.getPassword()));
                });
        soffid.passwords().set("carla", before);
    }

    void rolesAreGranted() {
        soffid.addRole("engineers");
        soffid.grants().add("anna.berg", "engineers");
        soffid.grants().add("carla", "engineers");
        story.chapter(
                "A role with two members",
                () -> workbench.provision(
                        new Task.UpdateRole("engineers"), new Task.UpdateUser("anna"), new Task.UpdateUser("carla")),
                (checks, report, traffic) -> checks.equal(
                        "anna and carla are its members", members("engineers"), ids("anna.berg", "carla")));
        soffid.grants().revoke("anna.berg", "engineers");
        story.chapter(
                "Anna leaves the role",
                () -> workbench.provision(new Task.UpdateRole("engineers"), new Task.UpdateUser("anna")),
                (checks, report, traffic) -> checks.equal("carla is left", members("engineers"), ids("carla")));
    }

    void peopleGo() {
        int before = target.userCount();
        soffid.removeAccount("carla");
        soffid.removeRole("engineers");
        story.chapter(
                "Carla leaves the company, and the role is no longer needed",
                () -> workbench.provision(new Task.UpdateAccount("carla"), new Task.UpdateRole("engineers")),
                (checks, report, traffic) -> {
                    checks.that("carla is gone", target.user("carla").isEmpty());
                    checks.that("the group is gone", target.group("engineers").isEmpty());
                    checks.equal("all others are still there", target.userCount(), before - 1);
                });
        story.chapter(
                "The same again: what is gone cannot be deleted, and that is no failure",
                () -> workbench.provision(new Task.UpdateAccount("carla"), new Task.UpdateRole("engineers")),
                (checks, report, traffic) ->
                        checks.equal("all others are still there", target.userCount(), before - 1));
    }

    private JsonNode user(String userName) {
        return target.user(userName).orElse(MissingNode.getInstance());
    }

    private String familyName(String userName) {
        return user(userName).path("name").path("familyName").asText();
    }

    private boolean passwordsArrived(String... userNames) {
        boolean arrived = true;
        for (String userName : userNames) {
            arrived &= soffid.passwords()
                    .find(userName)
                    .filter(password -> target.hasPassword(userName, password.getPassword()))
                    .isPresent();
        }
        return arrived;
    }

    private Set<String> members(String group) {
        Set<String> members = new TreeSet<>();
        target.group(group)
                .ifPresent(found -> found.path("members")
                        .forEach(member -> members.add(member.path("value").asText())));
        return members;
    }

    private Set<String> ids(String... userNames) {
        Set<String> ids = new TreeSet<>();
        for (String userName : userNames) {
            ids.add(user(userName).path("id").asText());
        }
        return ids;
    }
}
