package com.soffid.iam.scim.acceptance.targets.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.HasNoPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.KeepsRemovedAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllEachTime;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import org.junit.jupiter.api.Test;

class GitLabTest extends ProductTest<GitLab>
        implements CreatesAccounts,
                DeactivatesAccounts,
                HasNoPasswords,
                KeepsRemovedAccounts,
                LoadsAllUsers,
                LoadsAllEachTime,
                ObeysRateLimits {

    @Override
    public GitLab start(Quota quota) {
        return new GitLab(quota);
    }

    /** Returns a given name without blanks. GitLab shows one name, and the text before the first blank is the given name. */
    @Override
    public Person personNamed(String name) {
        return new Person(name, "Given" + name, "Family " + name, name + "@example.org", true);
    }

    /** GitLab does not change names: the name of the existing user stays. */
    @Test
    @Override
    public void anExistingUserIsAdoptedAndNotCreatedTwice() {
        Person ann = personNamed("ann");
        product().add(ann.called("Before"));

        admin().addToBoth(ann);

        assertThat(product().person("ann")).contains(ann.called("Before"));
        assertThat(product().size()).isEqualTo(1);
        assertThat(product().writes()).isZero();
    }

    @Test
    void aChangedNameIsNotSent() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        product().requests().clear();

        admin().changeFamilyName(ann.called("Ray"));
        admin().changeEmail(ann, "ray@example.org");
        admin().update(ann);

        assertThat(product().person("ann")).contains(ann);
        assertThat(product().writes()).isZero();
    }

    @Test
    void anUpdateWithoutChangeWritesNothing() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        product().requests().clear();

        admin().update(ann);

        assertThat(product().requests().count()).isPositive();
        assertThat(product().writes()).isZero();
    }

    @Test
    void aUserWithoutAnAddressIsRefusedBeforeARequest() {
        Person ann = personNamed("ann");
        admin().addToSoffid(ann);
        admin().soffid().users().change("ann", user -> user.setEmailAddress(null));

        assertThat(admin().failing(new UpdateUser("ann"))).contains("emails", "requiredAttributes");
        assertThat(product().writes()).isZero();
    }

    @Test
    void anAccountWithoutUserIsSkippedWithoutAnError() {
        admin().addSharedAccountToBoth("kiosk", "Reception");

        assertThat(product().size()).isZero();
        assertThat(product().writes()).isZero();
    }

    @Test
    void rolesAreIgnoredWithoutError() {
        admin().addRoleToBoth("admin");
        admin().soffid().removeRole("admin");
        admin().run(new UpdateRole("admin"));

        assertThat(product().writes()).isZero();
    }

    @Test
    void grantsAreIgnoredWithoutError() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().addRoleToBoth("admin");
        product().requests().clear();

        admin().grant(ann, "admin");
        admin().revoke(ann, "admin");

        assertThat(product().writes()).isZero();
    }

    @Test
    void reconciliationFindsEveryAccount() {
        for (int i = 0; i < 120; i++) {
            product().add(personNamed("user" + i));
        }
        product().add(personNamed("gone").inactive());

        admin().reconcile();

        assertThat(admin().soffid().accounts().size()).isEqualTo(121);
        assertThat(admin().soffid().accounts().find("gone"))
                .hasValueSatisfying(account -> assertThat(account.isDisabled()).isTrue());
        assertThat(admin().soffid().accounts().find("user119"))
                .hasValueSatisfying(account -> assertThat(account.isDisabled()).isFalse());
        assertThat(product().writes()).isZero();
    }

    @Test
    void aRenamedAccountKeepsItsUser() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);

        admin().soffid().renameAccount("ann", "anna");
        admin().update(ann);

        assertThat(product().size()).isEqualTo(1);
        assertThat(product().person("anna").map(Person::email)).contains("ann@example.org");
    }
}
