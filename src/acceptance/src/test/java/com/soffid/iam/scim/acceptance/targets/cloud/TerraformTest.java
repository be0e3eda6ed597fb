package com.soffid.iam.scim.acceptance.targets.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.HasNoPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import org.junit.jupiter.api.Test;

class TerraformTest extends ProductTest<Terraform>
        implements CreatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                HasNoPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                ObeysRateLimits {

    @Override
    public Terraform start(Quota quota) {
        return new Terraform(quota);
    }

    /** Returns a person with the names that Terraform shows for it. */
    @Override
    public Person personNamed(String name) {
        String account = product().account(name);
        return new Person(account, name, account, account, true);
    }

    @Test
    void aChangedAddressIsWritten() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);

        admin().changeEmail(ann, "ann.ray@example.org");
        admin().update(ann);

        assertThat(product().person(ann.account()).map(Person::email)).contains("ann.ray@example.org");
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
    void aUserThatIsGoneAfterItsDeactivationIsCreatedAgain() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().disable(ann);
        product().remove(ann.account());

        admin().update(ann);
        assertThat(product().size()).isZero();

        admin().enable(ann);
        assertThat(product().person(ann.account())).contains(ann);
    }

    @Test
    void aSharedAccountWithoutAnAddressIsRefusedBeforeARequest() {
        admin().addSharedAccountToSoffid("printer", "Printer");

        assertThat(admin().failing(new UpdateAccount("printer"))).contains("emails", "requiredAttributes");
        assertThat(product().writes()).isZero();
    }

    @Test
    void theNextLoadReadsOnlyChangedUsers() {
        for (int i = 0; i < 30; i++) {
            product().add(personNamed("user" + i));
        }
        ImportReport first = admin().load(null);
        product().change(personNamed("user7").inactive());
        product().add(personNamed("late"));

        ImportReport second = admin().load(first.nextChange().orElseThrow());

        assertThat(second.users().read()).isBetween(2, 4);
        assertThat(admin().soffid().users().find(product().account("user7")).map(user -> user.getActive()))
                .contains(false);
        assertThat(admin().soffid().users().find(product().account("late"))).isPresent();
    }
}
