package com.soffid.iam.scim.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.SoffidConsole;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.report.RunReport;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A Soffid and its target. Tests change Soffid and then check the target. Closing the scenario closes the target. */
public final class Scenario implements AutoCloseable {

    private final TestTarget<?> target;
    private final Workbench workbench;

    private Scenario(TestTarget<?> target, Workbench workbench) {
        this.target = target;
        this.workbench = workbench;
    }

    public static Scenario at(TestTarget<?> target, Interpreter interpreter) {
        return new Scenario(target, target.soffid(interpreter));
    }

    /** Opens a scenario in which Soffid trusts the target: Soffid adopts passwords that the target accepts. */
    public static Scenario trusting(TestTarget<?> target, Interpreter interpreter) {
        com.soffid.iam.api.System system = target.parameters().toSystem();
        system.setTrusted(true);
        return new Scenario(target, Workbench.open(TestTarget.ADDON, system, target.config(), interpreter));
    }

    public Workbench workbench() {
        return workbench;
    }

    public SoffidDirectory soffid() {
        return workbench.soffid();
    }

    public SoffidConsole console() {
        return workbench.console();
    }

    /** Adds a user and an account for each name to Soffid only. */
    public void addToSoffid(String... names) {
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

    /** Adds a user and an account for each name to Soffid, and runs the tasks that create them in the target. */
    public void addToBoth(String... names) {
        addToSoffid(names);
        run(Stream.of(names).<Task>map(UpdateUser::new).toList());
    }

    /** Adds a role to Soffid, and runs the task that creates it in the target. */
    public void addRoleToBoth(String role) {
        soffid().addRole(role);
        run(new UpdateRole(role));
    }

    public void run(Task... tasks) {
        run(List.of(tasks));
    }

    public void run(List<Task> tasks) {
        ok(workbench.provision(tasks));
    }

    /** Runs tasks concurrently. */
    public void runAtOnce(List<Task> tasks) {
        ok(workbench.provisionConcurrently(tasks, 4));
    }

    /**
     * Runs a task and asserts that it fails.
     *
     * @return the failure as Soffid shows it
     */
    public String failing(Task task) {
        ProvisioningReport report = workbench.provision(task);
        assertThat(report.succeeded()).as(report.toString()).isFalse();
        return report.failures().toString();
    }

    public static <R extends RunReport> R ok(R report) {
        assertThat(report.succeeded()).as(report.toString()).isTrue();
        return report;
    }

    /** The members of a group in the target: by account name if Soffid has the account, otherwise by id. */
    public SortedSet<String> members(String group) {
        return members(target.group(group).orElseThrow());
    }

    /** Like {@link #members(String)}, but for any resource with members. */
    public SortedSet<String> members(JsonNode resource) {
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

    /** The accounts that have a role in Soffid, sorted. */
    public List<String> granted(String role) {
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
