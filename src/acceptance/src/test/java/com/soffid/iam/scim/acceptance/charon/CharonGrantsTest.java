package com.soffid.iam.scim.acceptance.charon;

import com.soffid.iam.scim.acceptance.contract.GrantContract;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.TestTarget;

/** Grants on Charon with all deviations that the WSO2 workaround handles. */
class CharonGrantsTest extends GrantContract {

    /** The shipped mappings already contain a grant mapping and do not write members of roles. */
    @Override
    protected TestTarget<?> start() {
        return CharonTargets.start(Deviations.old());
    }

    @Override
    protected TestTarget<?> startWithMembersOfRoles() {
        return CharonTargets.start(Deviations.old()).mapped(config -> Mappings.withMembers(config, "role"));
    }
}
