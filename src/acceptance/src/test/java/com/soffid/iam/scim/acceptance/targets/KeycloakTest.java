package com.soffid.iam.scim.acceptance.targets;

import com.soffid.iam.scim.acceptance.emulation.Quota;

class KeycloakTest extends ProductTest<Keycloak>
        implements CreatesAccounts,
                UpdatesAccounts,
                DeactivatesAccounts,
                RemovesAccounts,
                SetsPasswords,
                ManagesRoles,
                GrantsRoles,
                Reconciles,
                LoadsEverybody,
                LoadsChanges,
                KeepsRates {

    @Override
    public Keycloak start(Quota quota) {
        return new Keycloak(quota);
    }
}
