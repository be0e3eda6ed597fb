package com.soffid.iam.scim.acceptance.targets;

/** Tests for systems that follow the standard. */
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
