package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import org.junit.jupiter.api.Test;

/** Roles, where the system makes and removes them, and Soffid only grants them. */
interface LeavesRolesToTheSystem extends OnProduct {

    @Test
    default void aRoleIsNeitherCreatedNorRemoved() {
        desk().open("admin");
        assertThat(product().hasRole("admin")).isFalse();
        assertThat(product().writes()).isZero();

        product().addRole("sales");
        desk().open("sales");
        desk().soffid().removeRole("sales");
        desk().run(new UpdateRole("sales"));

        assertThat(product().hasRole("sales")).isTrue();
        assertThat(product().writes()).isZero();
    }
}
