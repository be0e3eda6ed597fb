package com.soffid.iam.scim.acceptance.scimsdk;

import com.soffid.iam.scim.acceptance.contract.LifeCycleContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

class StrictScimSdkLifeCycleTest extends LifeCycleContract {

    @Override
    protected TestTarget<?> start() {
        return StrictScimSdkTargets.start();
    }
}
