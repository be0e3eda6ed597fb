package com.soffid.iam.scim.acceptance.targets.capability;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.acceptance.targets.product.ProductContract;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import org.junit.jupiter.api.Test;

/** Tests of authoritative loads from a system that cannot list changes. Each load reads all users. */
public interface LoadsAllEachTime extends ProductContract {

    @Test
    default void theNextLoadReadsAllAgainAndMissesNothing() {
        for (int i = 0; i < 30; i++) {
            product().add(personNamed("user" + i));
        }
        ImportReport first = admin().load(null);
        product().change(personNamed("user7").called("Changed"));
        product().add(personNamed("late"));

        admin().load(first.nextChange().orElse(null));

        assertThat(admin().soffid().users().find(product().account("user7")).map(User::getLastName))
                .contains("Changed");
        assertThat(admin().soffid().users().find(product().account("late"))).isPresent();
        assertThat(admin().soffid().users().size()).isEqualTo(product().size());
    }
}
