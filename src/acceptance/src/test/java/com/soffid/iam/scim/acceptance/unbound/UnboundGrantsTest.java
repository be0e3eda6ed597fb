package com.soffid.iam.scim.acceptance.unbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.contract.GrantContract;
import com.soffid.iam.scim.acceptance.contract.Mappings;
import com.soffid.iam.scim.acceptance.contract.Scenario;
import com.soffid.iam.scim.acceptance.contract.TestTarget;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import org.junit.jupiter.api.Test;

class UnboundGrantsTest extends GrantContract {

    @Override
    protected TestTarget<?> start() {
        return grantsOnlyAt(UnboundTargets.start());
    }

    private static TestTarget<UnboundServer> grantsOnlyAt(TestTarget<UnboundServer> target) {
        return target.mapped(Mappings::withGrantsOnly);
    }

    @Override
    protected TestTarget<?> startWithMembersOfRoles() {
        return UnboundTargets.start().mapped(Mappings::withGrants);
    }

    /**
     * The group schema of the SDK is stricter than RFC 7643. It requires {@code $ref} in each member, which clients do not
     * send.
     */
    @Test
    void aRefusedMemberIsAnErrorAndTheAccountIsStillWritten() {
        try (TestTarget<UnboundServer> strict = grantsOnlyAt(UnboundTargets.start(References.REQUIRED));
                Scenario scenario = Scenario.at(strict, interpreter())) {
            scenario.addToSoffid("ann");
            scenario.addRoleToBoth("admin");
            scenario.console().grant("ann", "admin");

            assertThat(scenario.failing(new UpdateUser("ann"))).contains("members[0].$ref is required");

            assertThat(strict.user("ann")).isPresent();
            assertThat(scenario.members("admin")).isEmpty();
        }
    }
}
