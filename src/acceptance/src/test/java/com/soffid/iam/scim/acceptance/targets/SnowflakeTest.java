package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.engine.ReconcileReport;
import org.junit.jupiter.api.Test;

class SnowflakeTest extends ProductTest<Snowflake>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                SetsPasswords,
                ManagesRoles,
                KeepsRates {

    @Override
    public Snowflake start(Quota quota) {
        return new Snowflake(quota);
    }

    @Test
    void aRoleBringsItsMembersWithIt() {
        Person ann = Person.of("ann");
        Person bob = Person.of("bob");
        desk().settle(ann);
        desk().settle(bob);
        desk().open("admin");
        desk().grant(ann, "admin");
        desk().grant(bob, "admin");
        assertThat(product().members("admin")).containsExactly("ann", "bob");

        desk().revoke(ann, "admin");

        assertThat(product().members("admin")).containsExactly("bob");
    }

    @Test
    void theObjectThatAListShowsWithoutAFilterIsNeverTakenForAnAccount() {
        Person ann = Person.of("ann");
        desk().settle(ann);

        ReconcileReport report = desk().workbench().reconcile(true);

        assertThat(report.succeeded()).isFalse();
        assertThat(desk().soffid().accounts().names()).containsExactly("ann");
    }
}
