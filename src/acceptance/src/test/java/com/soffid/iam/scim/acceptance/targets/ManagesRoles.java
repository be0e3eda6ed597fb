package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import org.junit.jupiter.api.Test;

/** Roles, where Soffid makes and removes them. */
interface ManagesRoles extends OnProduct {

    @Test
    default void aRoleIsCreatedAndRemoved() {
        desk().open("admin");
        assertThat(product().hasRole("admin")).isTrue();

        desk().soffid().removeRole("admin");
        desk().run(new UpdateRole("admin"));

        assertThat(product().hasRole("admin")).isFalse();
    }
}
