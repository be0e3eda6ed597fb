package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import org.junit.jupiter.api.Test;

class SnowflakeTest extends ProductTest<Snowflake>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                SetsPasswords,
                ManagesRoles,
                CannotBeListed,
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
}
