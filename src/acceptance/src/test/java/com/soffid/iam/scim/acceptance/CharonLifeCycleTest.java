package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.acceptance.charon.Habits;

class CharonLifeCycleTest extends LifeCycleContract {

    @Override
    LifeCycleTarget start() {
        return new CharonTarget(Habits.none());
    }
}
