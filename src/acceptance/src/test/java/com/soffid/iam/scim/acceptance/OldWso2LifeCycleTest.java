package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.acceptance.charon.Deviations;

/** Charon with every habit of WSO2 Identity Server that the workaround is for. */
class OldWso2LifeCycleTest extends LifeCycleContract {

    @Override
    LifeCycleTarget start() {
        return new CharonTarget(Deviations.old());
    }
}
