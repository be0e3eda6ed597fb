package com.soffid.iam.scim.acceptance.targets.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.HasNoPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsChanges;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateAccount;
import org.junit.jupiter.api.Test;

class AwsTest extends ProductTest<Aws>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                HasNoPasswords,
                RemovesAccounts,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                LoadsChanges,
                ObeysRateLimits {

    @Override
    public Aws start(Quota quota) {
        return new Aws(quota);
    }

    @Test
    void usersAfterTheFirstPageAreReadByCursor() {
        for (int i = 0; i < 250; i++) {
            product().add(Person.of("user" + i));
        }

        admin().reconcile();

        assertThat(admin().soffid().accounts().size()).isEqualTo(250);
        assertThat(product().requests().count(request -> request.target().contains("startIndex")))
                .isZero();
    }

    @Test
    void anAccountWithoutNamesIsRefusedBeforeARequest() {
        admin().addSharedAccountToSoffid("printer", "Printer");

        assertThat(admin().failing(new UpdateAccount("printer"))).contains("name.givenName", "requiredAttributes");
        assertThat(product().writes()).isZero();
    }
}
