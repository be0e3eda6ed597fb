package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import org.junit.jupiter.api.Test;

class GoogleTest extends ProductTest<Google>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                HasNoPasswords,
                RemovesAccounts,
                CannotBeListed,
                ObeysRateLimits {

    @Override
    public Google start(Quota quota) {
        return new Google(quota);
    }

    @Test
    void rolesAndGrantsAreIgnoredWithoutError() {
        Person ann = Person.of("ann");
        admin().addToBoth(ann);
        product().requests().clear();

        admin().addRoleToBoth("admin");
        admin().grant(ann, "admin");

        assertThat(product().hasRole("admin")).isFalse();
        assertThat(product().writes()).isZero();
    }
}
