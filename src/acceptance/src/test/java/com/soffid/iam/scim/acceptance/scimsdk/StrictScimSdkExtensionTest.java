package com.soffid.iam.scim.acceptance.scimsdk;

import com.soffid.iam.scim.acceptance.contract.ExtensionContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

class StrictScimSdkExtensionTest extends ExtensionContract {

    @Override
    protected TestTarget<?> start() {
        return StrictScimSdkTargets.start();
    }
}
