package com.soffid.iam.scim.acceptance;

class ScimSdkLifeCycleTest extends LifeCycleContract {

    @Override
    LifeCycleTarget start() {
        return ScimSdkTarget.complete();
    }
}
