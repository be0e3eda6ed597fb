package com.soffid.iam.scim.acceptance.targets.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CannotBeListed;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.SetsPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import org.junit.jupiter.api.Test;

class SnowflakeTest extends ProductTest<Snowflake>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                SetsPasswords,
                ManagesRoles,
                CannotBeListed,
                ObeysRateLimits {

    @Override
    public Snowflake start(Quota quota) {
        return new Snowflake(quota);
    }

    @Test
    void aRoleIsWrittenWithItsMembers() {
        Person ann = Person.of("ann");
        Person bob = Person.of("bob");
        admin().addToBoth(ann);
        admin().addToBoth(bob);
        admin().addRoleToBoth("admin");
        admin().grant(ann, "admin");
        admin().grant(bob, "admin");
        assertThat(product().members("admin")).containsExactly("ann", "bob");

        admin().revoke(ann, "admin");

        assertThat(product().members("admin")).containsExactly("bob");
    }
}
