package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.acceptance.charon.Deviations;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;

/** Grants on Charon with all deviations that the WSO2 workaround handles. */
class CharonGrantsTest extends GrantContract {

    /** The shipped mappings already contain a grant mapping and do not write members of roles. */
    @Override
    LifeCycleTarget start() {
        return new CharonTarget(Deviations.old());
    }

    @Override
    LifeCycleTarget startWithMembersOfRoles() {
        CharonTarget target = new CharonTarget(Deviations.old());
        AgentConfig shipped = target.config();
        return target.mappedBy(Mappings.withMembers(shipped, "role"));
    }
}
