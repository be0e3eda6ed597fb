package com.soffid.iam.scim.acceptance.targets.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.HasNoPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.KeepsRemovedAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsChanges;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import org.junit.jupiter.api.Test;

class GitHubTest extends ProductTest<GitHub>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                HasNoPasswords,
                KeepsRemovedAccounts,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                LoadsChanges,
                ObeysRateLimits {

    @Override
    public GitHub start(Quota quota) {
        return new GitHub(quota);
    }

    @Test
    void aNewUserGetsAnExternalIdAndAnExistingUserKeepsIt() {
        Person ann = personNamed("ann");
        Person bob = personNamed("bob");
        product().add(bob);

        admin().addToBoth(ann);
        admin().addToBoth(bob.called("Ray"));

        assertThat(product().user("ann").path("externalId").asText()).isEqualTo("ann");
        assertThat(product().user("bob").path("externalId").asText()).isEqualTo("given-bob");
        assertThat(product().person("bob")).contains(bob.called("Ray"));
    }

    @Test
    void aNewGroupGetsAnExternalId() {
        admin().addRoleToBoth("admin");

        assertThat(product()
                        .groups()
                        .find("displayName", "admin")
                        .orElseThrow()
                        .path("externalId")
                        .asText())
                .isEqualTo("admin");
    }

    @Test
    void aSharedAccountWithoutAnAddressIsRefusedBeforeARequest() {
        admin().addSharedAccountToSoffid("printer", "Printer");

        assertThat(admin().failing(new UpdateAccount("printer"))).contains("emails", "requiredAttributes");
        assertThat(product().writes()).isZero();
    }
}
