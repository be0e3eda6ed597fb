package com.soffid.iam.scim.acceptance.targets.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.HasNoPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.KeepsRemovedAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.LeavesRolesToTheSystem;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllEachTime;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.acceptance.targets.product.SoffidAdmin;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import org.junit.jupiter.api.Test;

class TrelloTest extends ProductTest<Trello>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                HasNoPasswords,
                KeepsRemovedAccounts,
                LeavesRolesToTheSystem,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                LoadsAllEachTime,
                ObeysRateLimits {

    @Override
    public Trello start(Quota quota) {
        return new Trello(quota, 0);
    }

    /**
     * Returns a given name without blanks. Trello stores one name, and the text before the first blank is the given name.
     */
    @Override
    public Person personNamed(String name) {
        return new Person(name, "Given" + name, "Family " + name, name + "@example.org", true);
    }

    @Test
    void aListThatIsCountedFromOneIsReadCompletely() {
        try (Trello other = new Trello(Quota.none(), 1)) {
            for (int i = 0; i < 250; i++) {
                other.add(personNamed("user" + i));
            }
            SoffidAdmin admin = new SoffidAdmin(other, interpreter());

            admin.reconcile();

            assertThat(admin.soffid().accounts().size()).isEqualTo(250);
        }
    }

    @Test
    void anAccountWithoutUserIsSkippedWithoutAnError() {
        admin().addSharedAccountToBoth("kiosk", "Reception");

        assertThat(product().size()).isZero();
        assertThat(product().writes()).isZero();
    }

    @Test
    void theAdministratorSeesTheErrorOfTrelloAboutAWrongName() {
        Person ann = personNamed("Ann-Lee");
        admin().addToSoffid(ann);

        assertThat(admin().failing(new UpdateUser(ann.account()))).contains("userName is not valid");
    }

    @Test
    void aBoardAmongTheMembersOfAWorkspaceStays() {
        Person ann = personNamed("ann");
        product().addRole("design");
        admin().addToBoth(ann);
        admin().soffid().addRole("design");

        admin().grant(ann, "design");
        admin().revoke(ann, "design");

        assertThat(product().members("design")).isEmpty();
        assertThat(product().memberEntries("design")).hasSize(1);
    }

    @Test
    void aBoardAmongTheMembersOfAWorkspaceIsNotAGrant() {
        Person ann = personNamed("ann");
        product().add(ann);
        product().addRole("design", "ann");

        admin().reconcile();

        assertThat(admin().soffid().grants().ofRole("design")).hasSize(1);
        assertThat(admin().rolesOf("ann")).containsExactly("design");
    }
}
