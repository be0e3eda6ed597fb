package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.RunReport;
import com.soffid.iam.scim.workbench.engine.SoffidConsole;
import com.soffid.iam.scim.workbench.engine.Task;
import com.soffid.iam.scim.workbench.engine.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.Task.UpdateUser;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A Soffid and its target: what people do in one, and what is then in the other. Closing it closes the target. */
final class Scenario implements AutoCloseable {

    private final LifeCycleTarget target;
    private final Workbench workbench;

    private Scenario(LifeCycleTarget target, Workbench workbench) {
        this.target = target;
        this.workbench = workbench;
    }

    static Scenario at(LifeCycleTarget target, Interpreter interpreter) {
        return new Scenario(target, target.soffid(interpreter));
    }

    /** One in which Soffid takes over what the target says of passwords. */
    static Scenario trusting(LifeCycleTarget target, Interpreter interpreter) {
        com.soffid.iam.api.System system = target.parameters().toSystem();
        system.setTrusted(true);
        return new Scenario(target, Workbench.open(LifeCycleTarget.ADDON, system, target.config(), interpreter));
    }

    Workbench workbench() {
        return workbench;
    }

    SoffidDirectory soffid() {
        return workbench.soffid();
    }

    SoffidConsole console() {
        return workbench.console();
    }

    /** Gives people a user and an account, which the target does not know yet. */
    void addToSoffid(String... names) {
        for (String name : names) {
            User user = new User();
            user.setUserName(name);
            user.setFirstName("First");
            user.setLastName("Last");
            user.setFullName(name + " Last");
            user.setActive(true);
            soffid().users().put(user);
            soffid().addAccount(name, name);
        }
    }

    /** Hires people and brings them to the target. */
    void addToBoth(String... names) {
        addToSoffid(names);
        run(Stream.of(names).<Task>map(UpdateUser::new).toList());
    }

    /** Adds a role and brings it to the target. */
    void addRoleToBoth(String role) {
        soffid().addRole(role);
        run(new UpdateRole(role));
    }

    void run(Task... tasks) {
        run(List.of(tasks));
    }

    void run(List<Task> tasks) {
        ok(workbench.provision(tasks));
    }

    /** Runs tasks on several threads. */
    void runAtOnce(List<Task> tasks) {
        ok(workbench.provisionConcurrently(tasks, 4));
    }

    /** Runs a task that fails; returns what Soffid shows of it. */
    String failing(Task task) {
        ProvisioningReport report = workbench.provision(task);
        assertThat(report.succeeded()).as(report.toString()).isFalse();
        return report.failures().toString();
    }

    static <R extends RunReport> R ok(R report) {
        assertThat(report.succeeded()).as(report.toString()).isTrue();
        return report;
    }

    /** Who is in a group of the target: the accounts of Soffid by name, others by id. */
    SortedSet<String> members(String group) {
        return members(target.group(group).orElseThrow());
    }

    /** The same of any resource with members. */
    SortedSet<String> members(JsonNode resource) {
        SortedSet<String> names = new TreeSet<>();
        resource.path("members")
                .forEach(member -> names.add(name(member.path("value").asText())));
        return names;
    }

    private String name(String id) {
        return soffid().accounts().names().stream()
                .filter(name -> target.user(name)
                        .filter(user -> user.path("id").asText().equals(id))
                        .isPresent())
                .findFirst()
                .orElse(id);
    }

    /** What Soffid says who has a role. */
    List<String> granted(String role) {
        return soffid().grants().ofRole(role).stream()
                .map(grant -> grant.account())
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        target.close();
    }
}
