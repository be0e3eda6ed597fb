package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import org.junit.jupiter.api.Test;

/** Tests of roles that the system manages. Soffid only grants them. */
public interface LeavesRolesToTheSystem extends ProductContract {

    @Test
    default void aRoleIsNeitherCreatedNorRemoved() {
        admin().addRoleToBoth("admin");
        assertThat(product().hasRole("admin")).isFalse();
        assertThat(product().writes()).isZero();

        product().addRole("sales");
        admin().addRoleToBoth("sales");
        admin().soffid().removeRole("sales");
        admin().run(new UpdateRole("sales"));

        assertThat(product().hasRole("sales")).isTrue();
        assertThat(product().writes()).isZero();
    }
}
