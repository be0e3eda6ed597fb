package com.soffid.iam.scim.acceptance.targets.cloud;

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
}
