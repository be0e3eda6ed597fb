package com.soffid.iam.scim.acceptance.targets;

/** What every system can do that keeps to the standard. */
abstract class StandardSystemContract extends ProductTest<StandardSystem>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                SetsPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsAllUsers,
                LoadsChanges,
                ObeysRateLimits {}
