package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import com.soffid.iam.scim.workbench.engine.report.ProvisioningReport;
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
                LoadsEverybody,
                LoadsAllEachTime,
                KeepsRates {

    @Override
    public Trello start(Quota quota) {
        return new Trello(quota, 0);
    }

    /** Trello keeps one name: what comes before the first blank is taken for the given name. */
    @Override
    public Person somebody(String name) {
        return new Person(name, "Given" + name, "Family " + name, name + "@example.org", true);
    }

    @Test
    void aListThatIsCountedFromOneIsWholeToo() {
        try (Trello other = new Trello(Quota.none(), 1)) {
            for (int i = 0; i < 250; i++) {
                other.add(somebody("user" + i));
            }
            Desk desk = new Desk(other, interpreter());

            desk.reconcile();

            assertThat(desk.soffid().accounts().size()).isEqualTo(250);
        }
    }

    @Test
    void anAccountWithoutUserIsNotCreatedAndNoError() {
        desk().share("kiosk", "Reception");

        assertThat(product().size()).isZero();
        assertThat(product().writes()).isZero();
    }

    @Test
    void whatTrelloSaysOfAWrongNameReachesTheAdministrator() {
        Person ann = somebody("Ann-Lee");
        desk().hire(ann);

        ProvisioningReport report = desk().workbench().provision(new UpdateUser(ann.account()));

        assertThat(report.succeeded()).isFalse();
        assertThat(report.failures().toString()).contains("userName is not valid");
    }

    @Test
    void aBoardAmongTheMembersOfAWorkspaceStays() {
        Person ann = somebody("ann");
        product().addRole("design");
        desk().settle(ann);
        desk().soffid().addRole("design");

        desk().grant(ann, "design");
        desk().revoke(ann, "design");

        assertThat(product().members("design")).isEmpty();
        assertThat(product().memberEntries("design")).hasSize(1);
    }

    @Test
    void aBoardAmongTheMembersOfAWorkspaceIsNobodysGrant() {
        Person ann = somebody("ann");
        product().add(ann);
        product().addRole("design", "ann");

        desk().reconcile();

        assertThat(desk().soffid().grants().ofRole("design")).hasSize(1);
        assertThat(desk().rolesOf("ann")).containsExactly("design");
    }
}
