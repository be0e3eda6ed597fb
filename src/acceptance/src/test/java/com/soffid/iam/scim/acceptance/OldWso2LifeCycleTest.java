package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.acceptance.charon.Deviations;

/** The life cycle of accounts and roles on Charon with all deviations that the WSO2 workaround handles. */
class OldWso2LifeCycleTest extends LifeCycleContract {

    @Override
    LifeCycleTarget start() {
        return new CharonTarget(Deviations.old());
    }
}
