package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.unbound.References;
import com.soffid.iam.scim.workbench.engine.Task.UpdateUser;
import org.junit.jupiter.api.Test;

class UnboundGrantsTest extends GrantContract {

    @Override
    LifeCycleTarget start() {
        return grantsOnlyAt(new UnboundTarget());
    }

    private static UnboundTarget grantsOnlyAt(UnboundTarget target) {
        return target.mappedBy(grantsOnly(target.config()));
    }

    @Override
    LifeCycleTarget startWithMembersOfRoles() {
        UnboundTarget target = new UnboundTarget();
        return target.mappedBy(grantsAndMembers(target.config()));
    }

    /**
     * The group schema of the SDK is stricter than RFC 7643. It requires {@code $ref} in each member, which clients do not
     * send.
     */
    @Test
    void aRefusedMemberIsAnErrorAndTheAccountIsStillWritten() {
        try (UnboundTarget strict = grantsOnlyAt(new UnboundTarget(References.REQUIRED));
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
