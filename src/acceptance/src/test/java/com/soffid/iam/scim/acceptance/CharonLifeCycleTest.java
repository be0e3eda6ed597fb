package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.acceptance.charon.Deviations;

class CharonLifeCycleTest extends LifeCycleContract {

    @Override
    LifeCycleTarget start() {
        return new CharonTarget(Deviations.none());
    }
}
