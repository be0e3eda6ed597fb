package com.soffid.iam.scim.acceptance.keycloak;

import com.soffid.iam.scim.acceptance.contract.GrantContract;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import org.junit.jupiter.api.Tag;

@Tag("keycloak")
class KeycloakServerGrantsTest extends GrantContract {

    @Override
    protected TestTarget<?> start() {
        return KeycloakScim.start().mapped(Mappings::withGrantsOnly);
    }

    @Override
    protected TestTarget<?> startWithMembersOfRoles() {
        return KeycloakScim.start().mapped(Mappings::withGrants);
    }
}
