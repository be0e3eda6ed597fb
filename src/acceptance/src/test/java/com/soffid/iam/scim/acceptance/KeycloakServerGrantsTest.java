package com.soffid.iam.scim.acceptance;

import org.junit.jupiter.api.Tag;

@Tag("keycloak")
class KeycloakServerGrantsTest extends GrantContract {

    @Override
    LifeCycleTarget start() {
        KeycloakTarget target = KeycloakTarget.start();
        return target.mappedBy(grantsOnly(target.config()));
    }

    @Override
    LifeCycleTarget startWithMembersOfRoles() {
        KeycloakTarget target = KeycloakTarget.start();
        return target.mappedBy(grantsAndMembers(target.config()));
    }
}
