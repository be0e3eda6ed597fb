package com.soffid.iam.scim.acceptance.unbound;

import com.soffid.iam.scim.acceptance.contract.LifeCycleContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

class UnboundLifeCycleTest extends LifeCycleContract {

    @Override
    protected TestTarget<?> start() {
        return UnboundTargets.start();
    }
}
