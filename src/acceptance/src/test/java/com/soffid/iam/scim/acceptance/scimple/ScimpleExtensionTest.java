package com.soffid.iam.scim.acceptance.scimple;

import com.soffid.iam.scim.acceptance.contract.ExtensionContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

class ScimpleExtensionTest extends ExtensionContract {

    @Override
    protected TestTarget<?> start() {
        return ScimpleTargets.start();
    }
}
