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
                KeepsRates {

    @Override
    public Google start(Quota quota) {
        return new Google(quota);
    }

    @Test
    void rolesAndGrantsAreNoBusinessOfItAndNoError() {
        Person ann = Person.of("ann");
        desk().settle(ann);
        product().requests().clear();

        desk().open("admin");
        desk().grant(ann, "admin");

        assertThat(product().hasRole("admin")).isFalse();
        assertThat(product().writes()).isZero();
    }
}
