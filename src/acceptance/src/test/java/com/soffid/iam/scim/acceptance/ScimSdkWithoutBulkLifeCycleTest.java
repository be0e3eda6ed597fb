package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.workbench.server.ServerOptions.Feature;

class ScimSdkWithoutBulkLifeCycleTest extends LifeCycleContract {

    @Override
    LifeCycleTarget start() {
        return ScimSdkTarget.without(Feature.BULK);
    }
}
