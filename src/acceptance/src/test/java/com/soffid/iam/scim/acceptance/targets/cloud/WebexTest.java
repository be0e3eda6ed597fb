package com.soffid.iam.scim.acceptance.targets.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.acceptance.targets.capability.CreatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.DeactivatesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.GrantsRoles;
import com.soffid.iam.scim.acceptance.targets.capability.HasNoPasswords;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllEachTime;
import com.soffid.iam.scim.acceptance.targets.capability.LoadsAllUsers;
import com.soffid.iam.scim.acceptance.targets.capability.ManagesRoles;
import com.soffid.iam.scim.acceptance.targets.capability.ObeysRateLimits;
import com.soffid.iam.scim.acceptance.targets.capability.Reconciles;
import com.soffid.iam.scim.acceptance.targets.capability.RemovesAccounts;
import com.soffid.iam.scim.acceptance.targets.capability.UpdatesAccounts;
import com.soffid.iam.scim.acceptance.targets.product.Person;
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import org.junit.jupiter.api.Test;

class WebexTest extends ProductTest<Webex>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                HasNoPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                LoadsAllEachTime,
                ObeysRateLimits {

    @Override
    public Webex start(Quota quota) {
        return new Webex(quota);
    }

    @Test
    void theWorkAddressIsTheNameOfTheAccount() {
        Person ann = personNamed("ann");
        admin().addToSoffid(ann);
        admin().changeEmail(ann, "ann@private.example");

        admin().update(ann);

        assertThat(product().user(ann.account()).at("/emails/0/value").asText()).isEqualTo(ann.account());
        assertThat(product().user(ann.account()).path("userType").asText()).isEqualTo("user");
    }

    @Test
    void aSharedAccountIsAUserToo() {
        String account = product().account("reports");

        admin().addSharedAccountToBoth(account, "Reports");

        assertThat(product().user(account).path("userType").asText()).isEqualTo("user");
    }
}
