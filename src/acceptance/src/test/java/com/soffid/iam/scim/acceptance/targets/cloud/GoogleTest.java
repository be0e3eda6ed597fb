package com.soffid.iam.scim.acceptance.targets.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CannotBeListed;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.HasNoPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
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
