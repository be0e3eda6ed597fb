package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.acceptance.charon.Habits;

/** Charon with every habit of WSO2 Identity Server that the workaround is for. */
class CharonGrantsTest extends GrantContract {

    @Override
    LifeCycleTarget start() {
        CharonTarget target = new CharonTarget(Habits.all());
        return target.mappedBy(grantsAlone(target.config()));
    }

    @Override
    LifeCycleTarget startWithMembersOfRoles() {
        CharonTarget target = new CharonTarget(Habits.all());
        return target.mappedBy(grantsAndMembers(target.config()));
    }
}
