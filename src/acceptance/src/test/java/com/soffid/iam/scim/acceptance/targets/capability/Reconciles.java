package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import com.soffid.iam.scim.workbench.engine.report.ReconcileReport;
import org.junit.jupiter.api.Test;

/** Tests of reconciliation: accounts on several pages, their state, roles and grants. */
public interface Reconciles extends ProductContract {

    /** A number of users that needs more than one page. */
    default int manyUsers() {
        return 120;
    }

    @Test
    default void reconciliationFindsEveryAccountRoleAndGrant() {
        for (int i = 0; i < manyUsers(); i++) {
            product().add(personNamed("user" + i));
        }
        product().add(personNamed("gone").inactive());
        product().addRole("admin", product().account("user0"), product().account("user1"));
        product().addRole("staff", product().account("user1"));

        ReconcileReport report = admin().reconcile();

        assertThat(report.accounts().created()).isEqualTo(product().size());
        assertThat(admin().soffid().accounts().names())
                .contains(product().account("user0"), product().account("user" + (manyUsers() - 1)));
        assertThat(admin().soffid().accounts().find(product().account("gone")))
                .hasValueSatisfying(account -> assertThat(account.isDisabled()).isTrue());
        assertThat(admin().soffid().accounts().find(product().account("user0")))
                .hasValueSatisfying(account -> assertThat(account.isDisabled()).isFalse());
        assertThat(admin().rolesOf(product().account("user0"))).containsExactly("admin");
        assertThat(admin().rolesOf(product().account("user1"))).containsExactly("admin", "staff");
        assertThat(product().writes()).isZero();
    }
}
