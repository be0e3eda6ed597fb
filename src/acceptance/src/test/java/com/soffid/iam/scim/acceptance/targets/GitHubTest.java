package com.soffid.iam.scim.acceptance.targets;

import com.soffid.iam.scim.acceptance.emulation.Quota;

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
}
