package com.soffid.iam.scim.acceptance.scimple;

import com.soffid.iam.scim.acceptance.contract.GrantContract;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

class ScimpleGrantsTest extends GrantContract {

    @Override
    protected TestTarget<?> start() {
        return ScimpleTargets.start().mapped(Mappings::withGrantsOnly);
    }

    @Override
    protected TestTarget<?> startWithMembersOfRoles() {
        return ScimpleTargets.start().mapped(Mappings::withGrants);
    }
}
