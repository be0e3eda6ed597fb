package com.soffid.iam.scim.acceptance.charon;

import com.soffid.iam.scim.acceptance.contract.LifeCycleContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

class CharonLifeCycleTest extends LifeCycleContract {

    @Override
    protected TestTarget<?> start() {
        return CharonTargets.start(Deviations.none());
    }
}
