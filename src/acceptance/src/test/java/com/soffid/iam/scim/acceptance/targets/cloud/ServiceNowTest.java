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
import org.junit.jupiter.api.Test;

class ServiceNowTest extends ProductTest<ServiceNow>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                HasNoPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                LoadsChanges,
                ObeysRateLimits {

    @Override
    public ServiceNow start(Quota quota) {
        return new ServiceNow(quota);
    }

    @Test
    void aUserGetsTheDisplayNameThatServiceNowMakesAndOneAddressOfTypeWork() {
        Person ann = personNamed("ann");

        admin().addToBoth(ann);

        assertThat(product().user(ann.account()).path("displayName").asText())
                .isEqualTo(ann.givenName() + " " + ann.familyName());
        assertThat(product().emails(ann.account()))
                .hasSize(1)
                .allSatisfy(email -> assertThat(email.path("type").asText()).isEqualTo("work"));
    }

    @Test
    void aSharedAccountGetsItsDescriptionAsName() {
        admin().addSharedAccountToBoth("reports", "Reports");

        assertThat(product().user("reports").path("displayName").asText()).isEqualTo("Reports");
    }
}
