package com.soffid.iam.scim.acceptance.scimsdk;

import com.soffid.iam.scim.acceptance.contract.LifeCycleContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.server.ServerOptions.Feature;

class ScimSdkWithoutPatchLifeCycleTest extends LifeCycleContract {

    @Override
    protected TestTarget<?> start() {
        return ScimSdkServer.without(Feature.PATCH);
    }
}
