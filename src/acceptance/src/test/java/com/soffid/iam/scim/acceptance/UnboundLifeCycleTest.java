package com.soffid.iam.scim.acceptance;

class UnboundLifeCycleTest extends LifeCycleContract {

    @Override
    LifeCycleTarget start() {
        return new UnboundTarget();
    }
}
