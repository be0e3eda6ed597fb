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
import com.soffid.iam.scim.acceptance.targets.product.ProductTest;
import com.soffid.iam.scim.workbench.Workbench;
import com.soffid.iam.scim.workbench.addon.AddonJar;
import com.soffid.iam.scim.workbench.agentconfig.AgentParameters;
import org.junit.jupiter.api.Test;

class ZoomTest extends ProductTest<Zoom>
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
    public Zoom start(Quota quota) {
        return new Zoom(quota);
    }

    @Test
    void anAppThatDoesNotNameItsAccountGetsNoToken() {
        AgentParameters unnamed = product().parameters().withSettings("{\"target\": \"zoom\"}");
        Workbench workbench =
                Workbench.open(AddonJar.packed(), unnamed.toSystem(), product().config(), interpreter());

        assertThat(workbench.reconcile(true).toString()).contains("unsupported_grant_type");
    }
}
