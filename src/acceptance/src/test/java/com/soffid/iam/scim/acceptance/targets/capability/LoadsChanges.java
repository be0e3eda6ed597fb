package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import org.junit.jupiter.api.Test;

/** Tests of authoritative loads from a system that can list changes. */
public interface LoadsChanges extends ProductContract {

    @Test
    default void theNextLoadReadsOnlyChanges() {
        for (int i = 0; i < 30; i++) {
            product().add(personNamed("user" + i));
        }
        ImportReport first = admin().load(null);
        product().change(personNamed("user7").called("Changed"));
        product().add(personNamed("late"));
        product().requests().clear();

        ImportReport second = admin().load(first.nextChange().orElseThrow());

        assertThat(second.users().read()).isBetween(2, 4);
        assertThat(admin().soffid().users().find(product().account("user7")).map(User::getLastName))
                .contains("Changed");
        assertThat(admin().soffid().users().find(product().account("late"))).isPresent();
    }
}
