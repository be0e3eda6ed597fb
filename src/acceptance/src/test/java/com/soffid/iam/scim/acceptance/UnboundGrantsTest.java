package com.soffid.iam.scim.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.unbound.References;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateUser;
import org.junit.jupiter.api.Test;

class UnboundGrantsTest extends GrantContract {

    @Override
    LifeCycleTarget start() {
        return grantsAloneAt(new UnboundTarget());
    }

    private static UnboundTarget grantsAloneAt(UnboundTarget target) {
        return target.mappedBy(grantsAlone(target.config()));
    }

    @Override
    LifeCycleTarget startWithMembersOfRoles() {
        UnboundTarget target = new UnboundTarget();
        return target.mappedBy(grantsAndMembers(target.config()));
    }

    /** The SDK's own schema of groups is stricter than RFC 7643: it refuses what each client sends. */
    @Test
    void aMemberThatIsRefusedIsAnErrorWithTheReasonAndTheAccountIsWrittenAllTheSame() {
        try (UnboundTarget strict = grantsAloneAt(new UnboundTarget(References.REQUIRED));
                Scene scene = Scene.at(strict, interpreter())) {
            scene.hire("ann");
            scene.open("admin");
            scene.console().grant("ann", "admin");

            assertThat(scene.failing(new UpdateUser("ann"))).contains("members[0].$ref is required");

            assertThat(strict.user("ann")).isPresent();
            assertThat(scene.members("admin")).isEmpty();
        }
    }
}
