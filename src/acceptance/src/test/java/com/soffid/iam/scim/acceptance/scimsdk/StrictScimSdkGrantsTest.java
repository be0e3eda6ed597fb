package com.soffid.iam.scim.acceptance.scimsdk;

import com.soffid.iam.scim.acceptance.contract.GrantContract;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

class StrictScimSdkGrantsTest extends GrantContract {

    @Override
    protected TestTarget<?> start() {
        return StrictScimSdkTargets.start().mapped(Mappings::withGrantsOnly);
    }

    @Override
    protected TestTarget<?> startWithMembersOfRoles() {
        return StrictScimSdkTargets.start().mapped(Mappings::withGrants);
    }
}
