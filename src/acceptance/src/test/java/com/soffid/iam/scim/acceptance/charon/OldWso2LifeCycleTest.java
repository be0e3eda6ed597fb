package com.soffid.iam.scim.acceptance.charon;

import com.soffid.iam.scim.acceptance.contract.LifeCycleContract;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

/** The life cycle of accounts and roles on Charon with all deviations that the WSO2 workaround handles. */
class OldWso2LifeCycleTest extends LifeCycleContract {

    @Override
    protected TestTarget<?> start() {
        return CharonTargets.start(Deviations.old());
    }
}
