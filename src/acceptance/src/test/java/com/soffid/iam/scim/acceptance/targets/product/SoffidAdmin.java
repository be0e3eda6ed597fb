package com.soffid.iam.scim.acceptance.targets.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.provisioning.Task;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import es.caib.seycon.ng.comu.AccountType;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Administers a system with Soffid. A user and its account have the same name. */
public final class SoffidAdmin {
    private static final AddonJar ADDON = AddonJar.packed();

    private final Workbench workbench;

    public SoffidAdmin(Product product, Interpreter interpreter) {
        this(product, product.config(), interpreter);
    }

    /** Opens Soffid with changed mappings. */
    public SoffidAdmin(Product product, AgentConfig config, Interpreter interpreter) {
        this.workbench = Workbench.open(ADDON, product.parameters().toSystem(), config, interpreter);
    }

    public Workbench workbench() {
        return workbench;
    }

    public SoffidDirectory soffid() {
        return workbench.soffid();
    }

    /** Adds a user with an account to Soffid only. */
    public void addToSoffid(Person person) {
        User user = new User();
        user.setUserName(person.account());
        user.setFirstName(person.givenName());
        user.setLastName(person.familyName());
        user.setFullName(person.givenName() + " " + person.familyName());
        user.setEmailAddress(person.email());
        user.setActive(person.active());
        soffid().users().put(user);
        soffid().addAccount(person.account(), person.account());
    }

    /** Adds an account without a user to Soffid only. */
    public void addSharedAccountToSoffid(String name, String description) {
        Account account = new Account();
        account.setName(name);
        account.setLoginName(name);
        account.setDescription(description);
        account.setSystem(soffid().system());
        account.setType(AccountType.SHARED);
        account.setStatus(AccountStatus.ACTIVE);
        soffid().accounts().put(account);
    }

    /** Adds an account without a user to Soffid, and runs the task that creates it in the system. */
    public void addSharedAccountToBoth(String name, String description) {
        addSharedAccountToSoffid(name, description);
        run(new UpdateAccount(name));
    }

    public void setPassword(Person person, String password) {
        soffid().passwords().set(person.account(), new Password(password));
    }

    /** Adds a user with an account and a password to Soffid, and runs the task that creates it in the system. */
    public void addToBoth(Person person) {
        addToSoffid(person);
        setPassword(person, "First-Password-1");
        update(person);
    }

    /** Changes the family name in Soffid only. */
    public void changeFamilyName(Person person) {
        soffid().users().change(person.account(), user -> {
            user.setLastName(person.familyName());
            user.setFullName(person.givenName() + " " + person.familyName());
        });
    }

    /** Changes the e-mail address in Soffid only. */
    public void changeEmail(Person person, String address) {
        soffid().users().change(person.account(), user -> user.setEmailAddress(address));
    }

    /** Runs the task that updates a user in the system. */
    public void update(Person person) {
        run(new UpdateUser(person.account()));
    }

    public void disable(Person person) {
        soffid().disableAccount(person.account());
        update(person);
    }

    public void enable(Person person) {
        soffid().enableAccount(person.account());
        update(person);
    }

    public void removeAccount(Person person) {
        soffid().removeAccount(person.account());
        run(new UpdateAccount(person.account()));
    }

    /** Adds a role to Soffid, and runs the task that creates it in the system. */
    public void addRoleToBoth(String role) {
        soffid().addRole(role);
        run(new UpdateRole(role));
    }

    public void grant(Person person, String role) {
        run(workbench.console().grant(person.account(), role));
    }

    public void revoke(Person person, String role) {
        run(workbench.console().revoke(person.account(), role));
    }

    public void run(Task... tasks) {
        run(List.of(tasks));
    }

    public void run(List<Task> tasks) {
        Scenario.ok(workbench.provision(tasks));
    }

    public ReconcileReport reconcile() {
        return Scenario.ok(workbench.reconcile(true));
    }

    /** The roles of an account in Soffid. */
    public SortedSet<String> rolesOf(String account) {
        SortedSet<String> roles = new TreeSet<>();
        soffid().grants().ofAccount(account).forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    public ImportReport load(@Nullable String mark) {
        return Scenario.ok(workbench.importSince(mark));
    }

    public ImportReport loadAll() {
        return Scenario.ok(workbench.importFull());
    }

    /**
     * Runs tasks and asserts that at least one fails.
     *
     * @return the failures as Soffid shows them
     */
    public String failing(Task... tasks) {
        return failing(List.of(tasks));
    }

    /** Like {@link #failing(Task...)}. */
    public String failing(List<Task> tasks) {
        ProvisioningReport report = workbench.provision(tasks);
        assertThat(report.succeeded()).as(report.toString()).isFalse();
        return report.failures().toString();
    }
}
