package com.soffid.iam.scim.acceptance;

import com.soffid.iam.scim.acceptance.charon.Deviations;
import com.soffid.iam.scim.workbench.agentconfig.AgentConfig;

/** Charon with every habit of WSO2 Identity Server that the workaround is for. */
class CharonGrantsTest extends GrantContract {

    /** The shipped mappings are of this kind. */
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
