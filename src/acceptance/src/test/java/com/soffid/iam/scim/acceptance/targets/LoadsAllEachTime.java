package com.soffid.iam.scim.acceptance.targets;

import static org.assertj.core.api.Assertions.assertThat;

import com.soffid.iam.api.User;
import com.soffid.iam.scim.workbench.engine.report.ImportReport;
import org.junit.jupiter.api.Test;

/** Authoritative load of changes, where the system cannot tell them: all are read each time, and nothing is missed. */
interface LoadsAllEachTime extends OnProduct {

    @Test
    default void theNextLoadReadsAllAgainAndMissesNothing() {
        for (int i = 0; i < 30; i++) {
            product().add(somebody("user" + i));
        }
        ImportReport first = desk().load(null);
        product().change(somebody("user7").called("Changed"));
        product().add(somebody("late"));

        desk().load(first.nextChange().orElse(null));

        assertThat(desk().soffid().users().find(product().account("user7")).map(User::getLastName))
                .contains("Changed");
        assertThat(desk().soffid().users().find(product().account("late"))).isPresent();
        assertThat(desk().soffid().users().size()).isEqualTo(product().size());
    }
}
