package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.workbench.server.ServerOptions.Feature;

class ScimSdkWithoutPatchLifeCycleTest extends LifeCycleContract {

    @Override
    LifeCycleTarget start() {
        return ScimSdkTarget.without(Feature.PATCH);
    }
}
