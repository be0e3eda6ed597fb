package com.soffid.iam.scim.acceptance.targets.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CannotBeListed;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.HasNoPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.acceptance.targets.product.SoffidAdmin;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import org.junit.jupiter.api.Test;

class GoogleTest extends ProductTest<Google>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                HasNoPasswords,
                RemovesAccounts,
                ManagesRoles,
                CannotBeListed,
                ObeysRateLimits {

    @Override
    public Google start(Quota quota) {
        return new Google(quota);
    }

    @Test
    void aRoleIsCreatedWithAnAddressAndRemoved() {
        admin().addRoleToBoth("Sales Team");
        assertThat(product()
                        .groups()
                        .find("displayName", "Sales Team")
                        .orElseThrow()
                        .at("/urn:ietf:params:scim:schemas:extension:google:2.0:CloudIdentityGroup/email")
                        .asText())
                .isEqualTo("sales-team@example.org");

        admin().soffid().removeRole("Sales Team");
        admin().run(new UpdateRole("Sales Team"));

        assertThat(product().hasRole("Sales Team")).isFalse();
    }

    @Test
    void grantsAreIgnoredWithoutError() {
        Person ann = personNamed("ann");
        admin().addToBoth(ann);
        admin().addRoleToBoth("admin");
        product().requests().clear();

        admin().grant(ann, "admin");

        assertThat(product().members("admin")).isEmpty();
        assertThat(product().writes()).isZero();
    }

    @Test
    void withAGrantMappingTheUpdateOfAnAccountFailsBecauseGroupsCannotBeListed() {
        SoffidAdmin granting =
                new SoffidAdmin(product(), Mappings.withGrants(product().config()), interpreter());
        Person ann = personNamed("ann");
        granting.addRoleToBoth("admin");
        granting.addToBoth(ann);

        assertThat(granting.failing(granting.workbench().console().grant(ann.account(), "admin")))
                .contains("/Groups cannot be listed");
    }
}
