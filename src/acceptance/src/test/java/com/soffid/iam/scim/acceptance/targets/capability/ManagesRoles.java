package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import com.soffid.iam.scim.workbench.engine.provisioning.Task.UpdateRole;
import org.junit.jupiter.api.Test;

/** Tests of roles that Soffid creates and removes. */
public interface ManagesRoles extends ProductContract {

    @Test
    default void aRoleIsCreatedAndRemoved() {
        admin().addRoleToBoth("admin");
        assertThat(product().hasRole("admin")).isTrue();

        admin().soffid().removeRole("admin");
        admin().run(new UpdateRole("admin"));

        assertThat(product().hasRole("admin")).isFalse();
    }
}
