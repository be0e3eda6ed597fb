package com.soffid.iam.scim.acceptance.scimple;

import com.soffid.iam.scim.acceptance.contract.LifeCycleContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

class ScimpleLifeCycleTest extends LifeCycleContract {

    @Override
    protected TestTarget<?> start() {
        return ScimpleTargets.start();
    }
}
