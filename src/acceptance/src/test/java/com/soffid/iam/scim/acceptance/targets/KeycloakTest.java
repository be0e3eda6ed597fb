package com.soffid.iam.scim.acceptance.targets;

import com.soffid.iam.scim.acceptance.emulation.Quota;

class KeycloakTest extends ProductTest<Keycloak>
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
    public Keycloak start(Quota quota) {
        return new Keycloak(quota);
    }
}
