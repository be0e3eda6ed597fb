package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.Account;
import com.soffid.iam.api.AccountStatus;
import com.soffid.iam.api.Password;
import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;
import com.soffid.iam.scim.workbench.engine.ImportReport;
import com.soffid.iam.scim.workbench.engine.ReconcileReport;
import com.soffid.iam.scim.workbench.engine.RunReport;
import com.soffid.iam.scim.workbench.engine.Task;
import com.soffid.iam.scim.workbench.engine.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.Task.UpdateUser;
import com.soffid.iam.scim.workbench.soffid.Interpreter;
import com.soffid.iam.scim.workbench.soffid.SoffidDirectory;
import es.caib.seycon.ng.comu.AccountType;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Administers a system with Soffid. A user and its account have the same name. */
final class SoffidAdmin {
    private static final AddonJar ADDON = AddonJar.packed();

    private final Workbench workbench;

    SoffidAdmin(Product product, Interpreter interpreter) {
        this(product, product.config(), interpreter);
    }

    /** Opens Soffid with changed mappings. */
    SoffidAdmin(Product product, AgentConfig config, Interpreter interpreter) {
        this.workbench = Workbench.open(ADDON, product.parameters().toSystem(), config, interpreter);
    }

    Workbench workbench() {
        return workbench;
    }

    SoffidDirectory soffid() {
        return workbench.soffid();
    }

    /** Adds a user with an account to Soffid only. */
    void addToSoffid(Person person) {
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

    /** Adds an account without a user to Soffid, and runs the task that creates it in the system. */
    void addSharedAccountToBoth(String name, String description) {
        Account account = new Account();
        account.setName(name);
        account.setLoginName(name);
        account.setDescription(description);
        account.setSystem(soffid().system());
        account.setType(AccountType.SHARED);
        account.setStatus(AccountStatus.ACTIVE);
        soffid().accounts().put(account);
        run(new UpdateAccount(name));
    }

    void setPassword(Person person, String password) {
        soffid().passwords().set(person.account(), new Password(password));
    }

    /** Adds a user with an account and a password to Soffid, and runs the task that creates it in the system. */
    void addToBoth(Person person) {
        addToSoffid(person);
        setPassword(person, "First-Password-1");
        update(person);
    }

    /** Changes the family name in Soffid only. */
    void changeFamilyName(Person person) {
        soffid().users().change(person.account(), user -> {
            user.setLastName(person.familyName());
            user.setFullName(person.givenName() + " " + person.familyName());
        });
    }

    /** Runs the task that updates a user in the system. */
    void update(Person person) {
        run(new UpdateUser(person.account()));
    }

    void disable(Person person) {
        soffid().disableAccount(person.account());
        update(person);
    }

    void enable(Person person) {
        soffid().enableAccount(person.account());
        update(person);
    }

    void removeAccount(Person person) {
        soffid().removeAccount(person.account());
        run(new UpdateAccount(person.account()));
    }

    /** Adds a role to Soffid, and runs the task that creates it in the system. */
    void addRoleToBoth(String role) {
        soffid().addRole(role);
        run(new UpdateRole(role));
    }

    void grant(Person person, String role) {
        run(workbench.console().grant(person.account(), role));
    }

    void revoke(Person person, String role) {
        run(workbench.console().revoke(person.account(), role));
    }

    void run(Task... tasks) {
        run(List.of(tasks));
    }

    void run(List<Task> tasks) {
        ok(workbench.provision(tasks));
    }

    ReconcileReport reconcile() {
        return ok(workbench.reconcile(true));
    }

    /** The roles of an account in Soffid. */
    SortedSet<String> rolesOf(String account) {
        SortedSet<String> roles = new TreeSet<>();
        soffid().grants().ofAccount(account).forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    ImportReport load(@Nullable String mark) {
        return ok(workbench.importSince(mark));
    }

    ImportReport loadAll() {
        return ok(workbench.importFull());
    }

    static <R extends RunReport> R ok(R report) {
        assertThat(report.succeeded()).as(report.toString()).isTrue();
        return report;
    }
}
