package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.workbench.server.EmbeddedScimServer.Feature;

class ScimSdkWithoutSortLifeCycleTest extends LifeCycleContract {

    @Override
    LifeCycleTarget start() {
        return ScimSdkTarget.without(Feature.SORT);
    }
}
